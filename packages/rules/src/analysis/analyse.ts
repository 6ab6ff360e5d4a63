import { parseRuleSet, programOf } from '../parse-rule-set.ts'
import type { Program } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import type { ValidationError } from '../validation-error.ts'
import { boundarySlips } from './boundary-slip.ts'
import { coverageGap, uncoveredRedFlags } from './coverage-gap.ts'
import { deadClauses } from './dead-clause.ts'
import { deadParts } from './dead-part.ts'
import { type Finder, finderOf } from './finder.ts'
import type { Finding, FindingKind } from './finding.ts'
import { regionsOf } from './region.ts'
import { contradictions, overlaps, pairsOnOneAction, redundancies, type Spoken } from './same-action.ts'
import { scoreGaps } from './score-gap.ts'
import { spaceOf } from './space.ts'
import { factMismatches, unitSlips } from './unit-slip.ts'
import { unreachables, voidDefeats } from './unreachable.ts'

/**
 * Everything that is wrong with a rule set, whatever its patients are, and with several of them side by
 * side: contradictions, gaps, parts without effect, slips of limits and units. Findings are exact over all
 * completions; each has a region in words and an example patient, of whom it is true when evaluated.
 * What its budget does not suffice for is reported as `undetermined`, never guessed.
 *
 * A document that is no rule set gives its errors as findings. Never throws. Time grows with the number
 * of recommendations on one action, squared; 150 recommendations over 80 facts take less than a second.
 */
export function analyse(ruleSets: RuleSet | readonly RuleSet[]): readonly Finding[] {
  const documents: readonly RuleSet[] = isList(ruleSets) ? ruleSets : [ruleSets]
  const read = documents.map(readOne)
  const programs = read.flatMap((one) => ('program' in one ? [one.program] : []))
  return oneEachUndetermined([
    ...read.flatMap((one) => ('program' in one ? [] : one.findings)),
    ...programs.flatMap(analyseOne),
    ...analyseTogether(programs),
  ])
}

/** More places than these are not listed for a question that the budget did not suffice for. */
const mostPlaces = 50

// A large set can leave thousands of pairs open: one finding per kind of question says so.
function oneEachUndetermined(findings: readonly Finding[]): readonly Finding[] {
  const open = new Map<string, Finding>()
  for (const finding of findings) {
    if (finding.kind !== 'undetermined') continue
    const before = open.get(finding.message)?.places ?? []
    const fresh = finding.places.filter(
      (place) => !before.some((other) => other.ruleSet === place.ruleSet && other.path === place.path),
    )
    open.set(finding.message, { ...finding, places: [...before, ...fresh].slice(0, mostPlaces) })
  }
  return [...findings.filter((one) => one.kind !== 'undetermined'), ...open.values()]
}

function analyseOne(program: Program): readonly Finding[] {
  const space = spaceOf([program])
  const regions = regionsOf(space)
  const [finder] = space.members.map((member) => finderOf(member, regions))
  if (finder === undefined) return []
  const pairs = pairsOnOneAction(spokenIn([finder]))
  return [
    ...contradictions(pairs),
    ...overlaps(pairs),
    ...uncoveredRedFlags(finder),
    ...unreachables(finder),
    ...coverageGap(finder),
    ...scoreGaps(finder),
    ...boundarySlips(finder),
    ...unitSlips([finder], regions),
    ...voidDefeats(finder),
    ...redundancies(pairs),
    ...deadClauses(finder),
    ...deadParts(finder),
  ]
}

// Only what needs both: pairs of recommendations of different rule sets, and the facts they share.
function analyseTogether(programs: readonly Program[]): readonly Finding[] {
  if (programs.length < 2) return []
  const space = spaceOf(programs)
  const regions = regionsOf(space)
  const finders = space.members.map((member) => finderOf(member, regions))
  const differing = new Set(space.mismatches.map((one) => one.fact))
  const comparable = ({ finder, recommendation }: Spoken) =>
    ![...(finder.member.program.feeds.get(recommendation.written.id) ?? [])].some((fact) =>
      differing.has(fact),
    )
  const pairs = pairsOnOneAction(
    spokenIn(finders),
    (a, b) => a.finder !== b.finder && comparable(a) && comparable(b),
  )
  return [...factMismatches(finders, regions), ...contradictions(pairs), ...overlaps(pairs)]
}

function spokenIn(finders: readonly Finder[]): readonly Spoken[] {
  return finders.flatMap((finder) =>
    finder.member.program.recommendations.map((recommendation) => ({ finder, recommendation })),
  )
}

type Read = { readonly program: Program } | { readonly findings: readonly Finding[] }

function readOne(document: RuleSet): Read {
  try {
    return { program: programOf(document) }
  } catch {
    const result = parseRuleSet(document)
    const ruleSet = String((document as { readonly id?: unknown } | null)?.id ?? '')
    return { findings: result.ok ? [] : result.errors.map((error) => refused(ruleSet, error)) }
  }
}

function refused(ruleSet: string, { code, path, message, fix }: ValidationError): Finding {
  return {
    kind: kindOf(code),
    severity: 'error',
    places: [{ ruleSet, path }],
    message: `${message}; ${fix}`,
  }
}

function kindOf(code: ValidationError['code']): FindingKind {
  switch (code) {
    case 'cyclic-defeat':
      return 'cyclic-defeat'
    case 'band-gap':
      return 'score-gap'
    case 'unit-mismatch':
    case 'month-unit':
      return 'unit-slip'
    default:
      return 'invalid'
  }
}

function isList(ruleSets: RuleSet | readonly RuleSet[]): ruleSets is readonly RuleSet[] {
  return Array.isArray(ruleSets)
}
