export interface TextFault {
  readonly message: string
  readonly fix: string
}

interface TextRule extends TextFault {
  readonly broken: (text: string) => boolean
}

/** Controls of C0 and C1, line ends and tabs among them, and the two Unicode line separators. */
const control = /[\p{Cc}\u2028\u2029]/u
/** Embeddings, overrides and isolates: they make a text read otherwise than it is stored. */
const bidiControl = /[\u202A-\u202E\u2066-\u2069]/u
/** Characters nobody sees, which split words for a search or smuggle text; joiners of real scripts are kept. */
const unseen =
  /[\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Co}\p{Noncharacter_Code_Point}]/u
const markup = /<[a-z/!?][^<>]*>/i
const entity = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i

/** In order: the first that is broken is the one reported. */
const rules: readonly TextRule[] = [
  {
    broken: (text) => !text.isWellFormed(),
    message: 'the text holds half a character (a lone surrogate)',
    fix: 'write it as well-formed Unicode',
  },
  {
    broken: (text) => text.includes('\0'),
    message: 'the text holds a NUL character',
    fix: 'leave it out',
  },
  {
    broken: (text) => control.test(text),
    message: 'the text holds a control character, such as a tab or a line end',
    fix: 'write one line of text; a new thought is a new statement',
  },
  {
    broken: (text) => bidiControl.test(text),
    message: 'the text holds a character that overrides the direction of writing',
    fix: 'leave it out: direction follows from the language',
  },
  {
    broken: (text) => unseen.test(text),
    message: 'the text holds a character that readers cannot see',
    fix: 'leave it out',
  },
  {
    broken: (text) => markup.test(text),
    message: 'the text holds markup',
    fix: 'leave the tags out; use "mark" for strong or emphasis',
  },
  {
    broken: (text) => entity.test(text),
    message: 'the text holds a character reference such as &nbsp;',
    fix: 'write the character itself',
  },
]

/** The first thing wrong with a text that readers will see; undefined when nothing is. */
export function textFault(text: string): TextFault | undefined {
  const rule = rules.find(({ broken }) => broken(text))
  return rule && { message: rule.message, fix: rule.fix }
}
