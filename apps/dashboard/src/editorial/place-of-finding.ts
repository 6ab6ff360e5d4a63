import type { CheckFinding } from './version-checks-query.ts'

/** The view of a version that mends a finding, and the anchor in it. */
export interface FindingPlace {
  readonly view: 'text' | 'edit' | 'json'
  readonly hash?: string
  readonly name: string
}

const inTheForm = /^\/(title|question|intendedUser|limits|disclaimer|changeNote)\b/

/** Where a finding is mended: at its statement, in the form, or in the document for references and rules. */
export function placeOfFinding(
  { path, statementKey }: Pick<CheckFinding, 'path' | 'statementKey'>,
  editable: boolean,
): FindingPlace {
  const at = path ?? ''
  if (at.startsWith('/references')) return { view: 'json', name: 'references' }
  if (at.startsWith('/ruleSet/cases')) return { view: 'json', name: 'cases' }
  if (at.startsWith('/ruleSet')) return { view: 'json', name: 'rules' }
  const words = editable ? 'edit' : 'text'
  if (statementKey) {
    return { view: words, hash: `statement-${statementKey}`, name: `statement ${statementKey}` }
  }
  if (at.startsWith('/sections') || inTheForm.test(at)) return { view: words, name: 'text' }
  return { view: 'json', name: 'document' }
}
