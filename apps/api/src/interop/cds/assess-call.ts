import {
  type AsOf,
  factsFromRecord,
  type PatientRecord,
  type RecordedAnswer,
  type RuleSet,
  type Snapshot,
  snapshotHash,
} from '@guideboard/rules'
import { type AssessedGuideline, assessSnapshot } from '../../assessments/assess-record.ts'
import type { GuidelineResultJson } from '../../assessments/guideline-result-json.ts'
import type { GuidelineInForce } from '../../encounters/guidelines-in-force.ts'
import { onceCarriedOut } from './carried-out.ts'
import type { GuidelineCall } from './guideline-call.ts'

interface Given {
  readonly guideline: GuidelineInForce
  readonly record: PatientRecord
  readonly answers: readonly RecordedAnswer[]
  readonly moment: AsOf
  /** What is left to say, once what was overridden is taken out. */
  readonly speaking: (assessed: AssessedGuideline) => AssessedGuideline
}

/** A guideline over the data of a call: now, if it were for the patient, and once an order is carried out. */
export function assessCall({
  guideline,
  record,
  answers,
  moment,
  speaking,
}: Given): Pick<GuidelineCall, 'eligibility' | 'assessed' | 'ifForPatient' | 'onceCarriedOut'> {
  const assess = (snapshot: Snapshot) => speaking(assessedOnce(guideline, snapshot, moment.asOf))
  const snapshot = once(() => factsFromRecord(guideline.ruleSet, record, answers, moment).snapshot)
  const eligibility = once(
    () =>
      assessSnapshot({ ...guideline, ruleSet: gateOf(guideline.ruleSet) }, snapshot(), moment.asOf).result,
  )
  return {
    eligibility,
    assessed: once(() => assess(snapshot())),
    ifForPatient: once(() =>
      eligibility().eligible === 'unknown' ? assess(assumedFor(snapshot(), eligibility())) : undefined,
    ),
    onceCarriedOut: (order, from) => {
      const later = onceCarriedOut(guideline.ruleSet, record, moment, order)
      return later === undefined ? undefined : assess({ ...from.snapshot, ...later })
    },
  }
}

const gates = new WeakMap<RuleSet, RuleSet>()

/** The same rules without their recommendations: whom they are for is told much sooner than what they say. */
function gateOf(ruleSet: RuleSet): RuleSet {
  const gate = gates.get(ruleSet) ?? { ...ruleSet, recommendations: [], outputs: [], cases: [] }
  gates.set(ruleSet, gate)
  return gate
}

const kept = new Map<string, AssessedGuideline>()
const mostKept = 50

/**
 * What a version says of the same facts on the same day is the same for ever, and a client asks several hooks in a row:
 * the last answers are kept. Whether the version is in force is asked anew each time.
 */
function assessedOnce(guideline: GuidelineInForce, snapshot: Snapshot, asOf: string): AssessedGuideline {
  const key = `${guideline.versionId} ${guideline.contentHash} ${asOf} ${snapshotHash(snapshot)}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const assessed = assessSnapshot(guideline, snapshot, asOf)
  const [oldest] = kept.keys()
  if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
  kept.set(key, assessed)
  return assessed
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** The same facts, with every yes-or-no question about whether the guideline is for the patient answered by yes. */
function assumedFor(snapshot: Snapshot, { eligibilityQuestions }: GuidelineResultJson): Snapshot {
  const assumed = eligibilityQuestions
    .filter(({ type }) => type === 'boolean')
    .map(({ factId }) => [
      factId,
      {
        kind: 'known',
        value: true,
        source: { fact: factId, kind: 'none', entries: [], derivation: 'assumed' },
      },
    ])
  return { ...snapshot, ...Object.fromEntries(assumed) }
}
