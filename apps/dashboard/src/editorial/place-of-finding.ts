import type { CheckFinding } from './version-checks-query.ts'

/** The view of a version that mends a finding, the part of the form, and the anchor in it. */
export interface FindingPlace {
  readonly view: 'text' | 'edit' | 'rules' | 'json'
  readonly part?: 'references' | 'rules' | 'cases'
  readonly hash?: string
  readonly name: string
}

const inTheForm = /^\/(title|question|topics|intendedUser|limits|disclaimer|changeNote|reviewDueOn)\b/

/** Where a finding is mended: at its statement, in the form, or in the document where there is no form. */
export function placeOfFinding(
  { path, statementKey }: Pick<CheckFinding, 'path' | 'statementKey'>,
  editable: boolean,
): FindingPlace {
  const at = path ?? ''
  const part = partOf(at)
  if (part !== undefined && editable) return { view: 'edit', part, name: part }
  if (part !== undefined) return { view: part === 'references' ? 'json' : 'rules', name: part }
  const words = editable ? 'edit' : 'text'
  if (statementKey) {
    return { view: words, hash: `statement-${statementKey}`, name: `statement ${statementKey}` }
  }
  if (at.startsWith('/sections') || inTheForm.test(at)) return { view: words, name: 'text' }
  return { view: 'json', name: 'document' }
}

function partOf(path: string): FindingPlace['part'] {
  if (path.startsWith('/references')) return 'references'
  if (path.startsWith('/ruleSet/cases')) return 'cases'
  return path.startsWith('/ruleSet') ? 'rules' : undefined
}
