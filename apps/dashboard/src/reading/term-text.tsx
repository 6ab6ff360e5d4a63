import { use } from 'react'
import { GlossaryContext } from './glossary-context.ts'
import { TermMark } from './term-mark.tsx'

/** Words, those that are explained marked. */
export function TermText({ text }: { readonly text: string }) {
  const split = use(GlossaryContext)
  if (split === null) return text
  return split(text).map((part, place) =>
    part.term ? (
      <TermMark key={part.term.id} text={part.text} term={part.term} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
      <span key={place}>{part.text}</span>
    ),
  )
}
