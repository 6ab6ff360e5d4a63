import type { TermPart } from '@guideboard/content/glossary'
import { TermMark } from './term-mark.tsx'

/** Words, those that are explained marked; with nothing to split them by, as they are. */
export function termText(text: string, split: ((text: string) => readonly TermPart[]) | null) {
  if (split === null) return text
  return split(text).map((part) =>
    part.term ? <TermMark key={part.term.id} text={part.text} term={part.term} /> : part.text,
  )
}
