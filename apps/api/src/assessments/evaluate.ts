import type { Audience } from '@guideboard/content'
import {
  evaluate as evaluateRules,
  parseRuleSet,
  type RuleSet,
  readSnapshot,
  type Snapshot,
} from '@guideboard/rules'
import { read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadGuidelineInForce } from '../encounters/guidelines-in-force.ts'
import { isCalendarDate } from '../platform/calendar-date.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, NotFound } from '../platform/errors.ts'
import { type FactArgument, factReasons, ruleReason, statedFacts } from '../platform/fact-input.ts'
import { mayEvaluate } from './evaluate-policy.ts'
import { guidelineResult } from './guideline-result.ts'
import type { GuidelineResultJson } from './guideline-result-json.ts'

export interface Evaluate {
  /** One of the two: the slug of a guideline in force, or a rule set as JSON. */
  readonly target: { readonly guideline?: string | null | undefined; readonly ruleSet?: unknown }
  readonly facts: readonly FactArgument[]
  /** YYYY-MM-DD. */
  readonly asOf: string
  readonly audience?: Audience | null | undefined
}

/** More errors than a person reads at once are left out. */
const most = 50

/**
 * Runs a guideline over stated facts; nothing of a patient is read or stored. A guideline is the version
 * approved and in force in this very transaction; a rule set is answered as a preview.
 * @throws Invalid with the path of each wrong fact or rule; NotFound when nothing is in force under the slug
 */
export async function evaluate(ctx: Ctx, input: Evaluate): Promise<GuidelineResultJson> {
  await refuse(ctx, mayEvaluate(ctx.actor), 'guideline.evaluate')
  checkDate(input.asOf)
  const { guideline } = input.target
  return typeof guideline === 'string' ? runGuideline(ctx, input, guideline) : runRuleSet(input)
}

async function runGuideline(ctx: Ctx, input: Evaluate, slug: string): Promise<GuidelineResultJson> {
  const found = await read(ctx, (tx) => loadGuidelineInForce(tx, slug))
  if (found === undefined) throw new NotFound('guideline in force', { path: '/target/guideline' })
  const { content, ruleSet, contentHash } = found
  const snapshot = snapshotOf(ruleSet, input)
  return guidelineResult({
    content,
    ruleSet,
    evaluation: evaluateRules(ruleSet, snapshot),
    snapshot,
    asOf: input.asOf,
    audience: input.audience ?? 'clinician',
    version: { id: found.versionId, number: found.versionNumber, slug, contentHash, approved: true },
  })
}

function runRuleSet(input: Evaluate): GuidelineResultJson {
  const parsed = parseRuleSet(input.target.ruleSet)
  if (!parsed.ok)
    throw new Invalid(
      'The rule set cannot be used.',
      parsed.errors.slice(0, most).map((error) => ruleReason(error, `/target/ruleSet${error.path}`)),
    )
  const snapshot = snapshotOf(parsed.ruleSet, input)
  return guidelineResult({
    ruleSet: parsed.ruleSet,
    evaluation: evaluateRules(parsed.ruleSet, snapshot),
    snapshot,
    asOf: input.asOf,
    audience: input.audience ?? 'clinician',
  })
}

function snapshotOf(ruleSet: RuleSet, { facts }: Evaluate): Snapshot {
  const given = readSnapshot(ruleSet, statedFacts(facts))
  if (given.ok) return given.snapshot
  throw new Invalid('Some facts cannot be used.', factReasons(given.errors.slice(0, most), facts))
}

function checkDate(asOf: string): void {
  const year = Number(asOf.slice(0, 4))
  if (isCalendarDate(asOf) && year >= 1900 && year <= 2200) return
  throw new Invalid('The date cannot be used.', [
    {
      code: 'BAD_USER_INPUT',
      path: '/asOf',
      message: `${asOf.slice(0, 20)} is no plausible date.`,
      fix: 'Give a day between 1900 and 2200 as YYYY-MM-DD.',
    },
  ])
}
