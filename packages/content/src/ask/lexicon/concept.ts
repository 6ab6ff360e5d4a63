/**
 * What a concept asks of an answer. `thing` (drug, treatment, test, disease, group of people): the statement
 * must speak of it. `demand` (dose, price, where to go): the statement must give it. `symptom`: the article must
 * know it. `aspect` (how long, why, first choice) and `general`: they rank, and ask for nothing.
 */
export type ConceptKind = 'thing' | 'demand' | 'symptom' | 'aspect' | 'general'

export interface Concept {
  readonly id: string
  readonly kind: ConceptKind
  /** Words and phrases that people use for it, any spelling that no bounded edit distance reaches included. */
  readonly forms: readonly string[]
  /** A wider concept: what is said of that one holds for this one too. */
  readonly is?: string
  /** A wider concept whose statements do not hold for this one by themselves. */
  readonly kindOf?: string
}

/** Concepts from lines `id > wider: form, form` (`~ wider` where what is said of the wider one does not carry over). */
export function concepts(kind: ConceptKind, lines: string): readonly Concept[] {
  return formsByHead(lines).map(({ head, forms }) => {
    const [, id = '', sign, wider] = /^(\S+)(?: ([>~]) (\S+))?$/.exec(head) ?? []
    return {
      id,
      kind,
      forms,
      ...(wider === undefined ? {} : sign === '>' ? { is: wider } : { kindOf: wider }),
    }
  })
}

/** What stands before the colon of each line, and the forms behind it. */
export function formsByHead(
  lines: string,
): readonly { readonly head: string; readonly forms: readonly string[] }[] {
  return lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const cut = line.indexOf(':')
      const forms = line.slice(cut + 1).split(',')
      return {
        head: line.slice(0, cut),
        forms: forms.map((form) => form.trim()).filter((form) => form !== ''),
      }
    })
}
