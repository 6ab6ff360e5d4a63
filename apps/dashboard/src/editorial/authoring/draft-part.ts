/** The parts of the editor, in the order in which one works through them; each has its own address. */
export const draftParts = [
  { part: 'words', name: 'Words' },
  { part: 'references', name: 'References' },
  { part: 'rules', name: 'Rules' },
  { part: 'cases', name: 'Try and cases' },
  { part: 'flow', name: 'Picture' },
] as const

export type DraftPart = (typeof draftParts)[number]['part']

/** The part in which a place of the document (JSON Pointer) is mended. */
export function partOf(path: string): DraftPart {
  if (path.startsWith('/references')) return 'references'
  if (path.startsWith('/ruleSet/cases')) return 'cases'
  return path.startsWith('/ruleSet') ? 'rules' : 'words'
}
