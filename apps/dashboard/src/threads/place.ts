import type { OpenThreadInput } from './act-on-thread.ts'
import type { SelectedWords } from './selected-words.ts'
import type { Suggestion, Thread } from './threads-query.ts'

/** What can be talked about: a statement in one audience's words, a rule or a reference. */
export interface Place {
  readonly target: OpenThreadInput['target']
  readonly key: string
  readonly audience: Suggestion['audience']
}

export const nameOfPlace = ({ target, key }: Pick<Place, 'target' | 'key'>): string => {
  switch (target) {
    case 'STATEMENT':
      return `statement ${key}`
    case 'RULE':
      return `rule ${key}`
    case 'REFERENCE':
      return `reference ${key}`
    default:
      return target satisfies never
  }
}

/** What is said about one place, whatever audience's words it is about. */
export function saidAbout(
  { target, key }: Pick<Place, 'target' | 'key'>,
  threads: readonly Thread[],
  suggestions: readonly Suggestion[],
): { readonly threads: readonly Thread[]; readonly suggestions: readonly Suggestion[] } {
  return {
    threads: threads.filter(
      ({ anchor }) => anchor.target === target && anchor.key === key && anchor.state !== 'ORPHANED',
    ),
    suggestions: target === 'STATEMENT' ? suggestions.filter(({ statementKey }) => statementKey === key) : [],
  }
}

/** A thread about these words, or about the place as a whole. */
export const threadInput = (
  version: { readonly id: string; readonly contentHash: string },
  { target, key, audience }: Place,
  words: SelectedWords | undefined,
  given: Pick<OpenThreadInput, 'kind' | 'body'>,
): OpenThreadInput => ({
  versionId: version.id,
  contentHash: version.contentHash,
  target,
  key,
  ...given,
  ...(target === 'STATEMENT' ? { audience } : {}),
  ...(words === undefined ? {} : { selection: { start: words.start, end: words.end } }),
})
