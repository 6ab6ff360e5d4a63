import { pointer } from '../parsing/reading.ts'
import type { EntryName, Operation, RulePart } from './operation.ts'
import { isEntryPart } from './rule-set-operations.ts'

/** Where the entries of each name stand in a document. */
const roots = {
  reference: '/references',
  reason: '/changeNote/reasons',
  rule: '/ruleSet/recommendations',
  case: '/ruleSet/cases',
  fact: '/ruleSet/facts',
  definition: '/ruleSet/define',
  score: '/ruleSet/scores',
  valueSet: '/ruleSet/valueSets',
} as const satisfies { readonly [E in EntryName]: string }

/**
 * The field that an operation changes: what two people must not change at once. A pointer by keys, not by
 * places: `/statements/S1/text/patient`, `/references/acp`, `/sections/safety/place`.
 */
export function fieldOf(one: Operation): string {
  switch (one.kind) {
    case 'article.changed':
      return pointer('', one.field)
    case 'changeNote.changed':
      return '/changeNote/summary'
    case 'topics.changed':
      return '/topics'
    case 'policy.changed':
      return '/policy'
    case 'reviewDue.changed':
      return one.key === null ? '/reviewDueOn' : `${ofStatement(one.key)}/reviewDueOn`
    case 'section.added':
    case 'section.removed':
      return ofSection(one.section.id)
    case 'section.moved':
      return `${ofSection(one.id)}/place`
    case 'section.nested':
      return `${ofSection(one.id)}/parent`
    case 'section.kindChanged':
      return `${ofSection(one.id)}/kind`
    case 'section.renamed':
      return `${ofSection(one.id)}/title/${one.audience}`
    case 'statement.added':
    case 'statement.removed':
      return ofStatement(one.statement.key)
    case 'statement.moved':
    case 'statement.reordered':
      return `${ofStatement(one.key)}/place`
    case 'recommendation.added':
    case 'recommendation.removed':
      return `${ofStatement(one.key)}/recommendation`
    case 'strength.changed':
    case 'certainty.changed':
    case 'direction.changed':
    case 'population.changed':
      return `${ofStatement(one.key)}/recommendation/${one.kind.slice(0, -'.changed'.length)}`
    case 'uncited.changed':
      return `${ofStatement(one.key)}/uncited`
    case 'differsFrom.changed':
      return `${ofStatement(one.key)}/differsFrom`
    case 'askedAs.changed':
      return `${ofStatement(one.key)}/askedAs`
    case 'text.added':
    case 'text.removed':
    case 'text.changed':
    case 'citation.added':
    case 'citation.removed':
    case 'citation.locatorChanged':
      return `${ofStatement(one.key)}/text/${one.audience}`
    case 'ruleSet.added':
    case 'ruleSet.removed':
      return '/ruleSet'
    case 'rulePart.changed':
      return ofRulePart(one.part)
    case 'reference.moved':
    case 'reason.moved':
    case 'rule.moved':
    case 'case.moved':
      return `${ofEntry(entryName(one.kind), one.id)}/place`
    default:
      return ofEntry(entryName(one.kind), one.id)
  }
}

export function ofSection(id: string): string {
  return pointer('/sections', id)
}

function ofStatement(key: string): string {
  return pointer('/statements', key)
}

export function ofEntry(name: EntryName, id: string): string {
  return pointer(roots[name], id)
}

/** That a part with entries is there though empty is a field beside those entries, not around them. */
function ofRulePart(part: RulePart): string {
  return isEntryPart(part) ? `/ruleSet/${part}:empty` : pointer('/ruleSet', part)
}

/** The name of an entry at the head of an operation's kind. */
function entryName(kind: `${EntryName}.${string}`): EntryName {
  return kind.slice(0, kind.indexOf('.')) as EntryName
}
