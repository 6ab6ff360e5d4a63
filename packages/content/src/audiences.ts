import type { Audience, Inline, PerAudience, Section, Statement } from './document.ts'

/** Whose words stand in, first found first; the clinician's are always there. */
const fallbacks = {
  patient: ['clinician'],
  caregiver: ['patient', 'clinician'],
  clinician: [],
  researcher: ['clinician'],
} as const satisfies { readonly [A in Audience]: readonly Audience[] }

/** Words for an audience; `fallbackFrom` is the audience asked for when it has none of its own. */
export interface WordsFor<Words> {
  readonly words: Words
  /** Whose words these are. */
  readonly audience: Audience
  readonly fallbackFrom?: Audience
}

export interface TextFor {
  readonly inline: readonly Inline[]
  /** Whose words these are. */
  readonly audience: Audience
  /** The audience that was asked for, when it has no words of its own. */
  readonly fallbackFrom?: Audience
}

/** The text of a statement for an audience; a fallback is stated, never silent. */
export function textFor(statement: Statement, audience: Audience): TextFor {
  const { words, ...whose } = wordsFor(statement.text, audience)
  return { inline: words, ...whose }
}

/** The title of a section for an audience, with the same fallback as its text. */
export function titleFor(section: Section, audience: Audience): WordsFor<string> {
  return wordsFor(section.title, audience)
}

function wordsFor<Words>(words: PerAudience<Words>, asked: Audience): WordsFor<Words> {
  const own = words[asked]
  if (own !== undefined) return { words: own, audience: asked }
  for (const audience of fallbacks[asked]) {
    const found = words[audience]
    if (found !== undefined) return { words: found, audience, fallbackFrom: asked }
  }
  return { words: words.clinician, audience: 'clinician', fallbackFrom: asked }
}
