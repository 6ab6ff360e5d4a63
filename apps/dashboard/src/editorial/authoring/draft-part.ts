/** The parts of the editor, in the order in which one works through them; each has its own address. */
export const draftParts = [
  { part: 'words', name: 'Words' },
  { part: 'references', name: 'References' },
] as const

export type DraftPart = (typeof draftParts)[number]['part']

/** The part in which a place of the document (JSON Pointer) is mended. */
export function partOf(path: string): DraftPart {
  return path.startsWith('/references') ? 'references' : 'words'
}
