import type { AffectedPatients, Changes, Operation } from './changes-query.ts'

/** Everything that changed about one statement. */
export interface StatementChanges {
  readonly key: string
  readonly note: Changes['notes'][number] | undefined
  readonly operations: readonly Operation[]
  readonly affected: readonly AffectedPatients[]
}

export interface GroupedChanges {
  readonly statements: readonly StatementChanges[]
  /** Of the article and its sections. */
  readonly article: readonly Operation[]
  /** Of references, reasons, and rules that speak for no statement. */
  readonly others: readonly Operation[]
  /** Patients concerned by what speaks for no statement. */
  readonly affected: readonly AffectedPatients[]
}

/** Changes by what a reader looks for: statement by statement, then the rest. */
export function groupChanges({ operations, notes, rules }: Changes): GroupedChanges {
  const affected = rules?.affected ?? []
  const own = Map.groupBy(operations, keyOf)
  const patients = Map.groupBy(affected, ({ statementKey }) => statementKey)
  const noted = notes.map(({ statementKey }) => statementKey)
  const keys = new Set([...noted, ...own.keys(), ...patients.keys()].filter((key) => key !== null))
  return {
    statements: [...keys].map((key) => ({
      key,
      note: notes.find(({ statementKey }) => statementKey === key),
      operations: own.get(key) ?? [],
      affected: patients.get(key) ?? [],
    })),
    article: (own.get(null) ?? []).filter(isOfArticle),
    others: (own.get(null) ?? []).filter((one) => !isOfArticle(one)),
    affected: patients.get(null) ?? [],
  }
}

/** "2 rewordings, 1 added statement": how many operations there are of each kind that people count. */
export function summaryOf(operations: readonly Operation[]): string {
  const counts = Map.groupBy(operations, ({ kind }) => countedAs(kind))
  const parts = [...counts].map(([what, all]) => `${all.length} ${what}${all.length === 1 ? '' : 's'}`)
  return parts.length === 0 ? 'No change' : parts.join(', ')
}

function countedAs(kind: string): string {
  const [what = '', done = ''] = kind.split('.')
  if (what === 'text') return 'rewording'
  if (what === 'statement')
    return done === 'added' || done === 'removed' ? `${done} statement` : 'moved statement'
  if (/^(strength|certainty|direction|population|recommendation)$/.test(what)) return 'grade change'
  if (what === 'citation') return 'citation change'
  if (what === 'section') return 'section change'
  if (what === 'reference') return 'reference change'
  if (/^(rule|rulePart|ruleSet|fact|definition|score|valueSet)$/.test(what)) return 'rule change'
  return what === 'case' ? 'case change' : 'other change'
}

function keyOf(one: Operation): string | null {
  if (one.__typename === 'EntryChange') return one.forStatement
  return 'statementKey' in one ? one.statementKey : null
}

function isOfArticle({ __typename }: Operation): boolean {
  return __typename === 'ArticleFieldChange' || __typename === 'SectionChange'
}
