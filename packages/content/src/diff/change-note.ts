import type { Certainty } from '@guideboard/rules'
import type { ArticleContent, Audience } from '../document.ts'
import { ofKind } from './of-kind.ts'
import type { Operation } from './operation.ts'

/** What changed about one statement, written from the operations, and why, in the words of its authors. */
export interface StatementNote {
  readonly key: string
  /** True where it is, or was, a recommendation: then the change has to be justified. */
  readonly recommendation: boolean
  /** "strength: conditional → strong; 2 citations added" */
  readonly changes: string
  /** Null where the later document gives no reason. */
  readonly reason: string | null
}

/** A note for each statement that changed, in the order of the later document; removed ones come last. */
export function statementNotes(
  before: ArticleContent,
  after: ArticleContent,
  operations: readonly Operation[],
): readonly StatementNote[] {
  const [old, fresh] = [gradesOf(before), gradesOf(after)]
  const reasons = new Map(after.changeNote.reasons.map(({ statement, reason }) => [statement, reason]))
  const rules = rulesOf(before, after)
  const keys = [...fresh.keys(), ...[...old.keys()].filter((key) => !fresh.has(key))]
  return keys.flatMap((key) => {
    const own = operations.filter((one) => statementOf(one, rules) === key)
    const changes = changesInWords(own)
    if (changes === '') return []
    const recommendation = old.get(key) === true || fresh.get(key) === true
    return [{ key, recommendation, changes, reason: reasons.get(key) ?? null }]
  })
}

/** Each statement's key, and whether it is a recommendation. */
function gradesOf(content: ArticleContent): ReadonlyMap<string, boolean> {
  return new Map(
    content.sections.flatMap(({ statements }) =>
      statements.map(({ key, recommendation }) => [key, recommendation !== undefined] as const),
    ),
  )
}

/** The statement that each rule speaks for; of a rule in both documents, the later word. */
function rulesOf(before: ArticleContent, after: ArticleContent): ReadonlyMap<string, string> {
  const rules = [...(before.ruleSet?.recommendations ?? []), ...(after.ruleSet?.recommendations ?? [])]
  return new Map(rules.map(({ id, statement }) => [id, statement]))
}

function statementOf(one: Operation, rules: ReadonlyMap<string, string>): string | undefined {
  if (one.kind === 'statement.added' || one.kind === 'statement.removed') return one.statement.key
  if (one.kind === 'rule.added' || one.kind === 'rule.removed' || one.kind === 'rule.changed')
    return rules.get(one.id)
  return 'key' in one ? (one.key ?? undefined) : undefined
}

/** The operations on one statement as one line. */
function changesInWords(operations: readonly Operation[]): string {
  return [
    ...operations.flatMap(wordsOfOne),
    ...textWords(operations),
    ...citationWords(operations),
    ...ruleWords(operations),
  ].join('; ')
}

function wordsOfOne(one: Operation): readonly string[] {
  switch (one.kind) {
    case 'statement.added':
      return ['added']
    case 'statement.removed':
      return ['removed']
    case 'statement.moved':
      return [`moved from section ${one.from} to ${one.to}`]
    case 'statement.reordered':
      return ['moved within its section']
    case 'recommendation.added':
      return [`now a recommendation (${one.grade.strength} ${one.grade.direction})`]
    case 'recommendation.removed':
      return ['no longer a recommendation']
    case 'direction.changed':
    case 'strength.changed':
    case 'population.changed':
      return [`${one.kind.slice(0, -'.changed'.length)}: ${one.before} → ${one.after}`]
    case 'certainty.changed':
      return [`certainty: ${certaintyWords(one.before)} → ${certaintyWords(one.after)}`]
    case 'uncited.changed':
      return [one.after === null ? 'no longer marked as uncited' : 'marked as uncited']
    case 'differsFrom.changed':
      return [
        one.after === null
          ? 'no longer differs from another article'
          : 'differs on purpose from another article',
      ]
    case 'askedAs.changed':
      return ['found by other questions']
    case 'reviewDue.changed':
      return [`review due: ${one.before ?? 'not set'} → ${one.after ?? 'not set'}`]
    default:
      return []
  }
}

/** "very low", or "ungraded" with its reason. */
export function certaintyWords(certainty: Certainty): string {
  return typeof certainty === 'string' ? certainty.replace('-', ' ') : `ungraded (${certainty.ungraded})`
}

function textWords(operations: readonly Operation[]): readonly string[] {
  const of = (kind: 'text.added' | 'text.removed' | 'text.changed') =>
    ofKind(operations, kind).map(({ audience }) => audience)
  const said = (audiences: readonly Audience[], what: string) =>
    audiences.length === 0 ? [] : [`${what} for ${audiences.join(', ')}`]
  return [
    ...said(of('text.changed'), 'reworded'),
    ...said(of('text.added'), 'own words'),
    ...said(of('text.removed'), 'no own words any more'),
  ]
}

/** A citation that several audiences have counts once. */
function citationWords(operations: readonly Operation[]): readonly string[] {
  const count = (places: readonly string[], what: string) => {
    const { size } = new Set(places)
    return size === 0 ? [] : [`${size} ${size === 1 ? 'citation' : 'citations'} ${what}`]
  }
  const at = ({ citation }: { readonly citation: { readonly cite: string; readonly locator: string } }) =>
    JSON.stringify([citation.cite, citation.locator])
  return [
    ...count(ofKind(operations, 'citation.added').map(at), 'added'),
    ...count(ofKind(operations, 'citation.removed').map(at), 'removed'),
    ...count(
      ofKind(operations, 'citation.locatorChanged').map(({ cite, before, after }) =>
        JSON.stringify([cite, before, after]),
      ),
      'with another locator',
    ),
  ]
}

function ruleWords(operations: readonly Operation[]): readonly string[] {
  return [
    ...ofKind(operations, 'rule.added').map(({ id }) => `rule "${id}" added`),
    ...ofKind(operations, 'rule.removed').map(({ id }) => `rule "${id}" removed`),
    ...ofKind(operations, 'rule.changed').map(({ id, paths }) => {
      const parts = [...new Set(paths.map(({ path }) => path.split('/')[1] ?? ''))]
      return `rule "${id}" changed (${parts.join(', ')})`
    }),
  ]
}
