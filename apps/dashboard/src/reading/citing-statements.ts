import type { ArticleSection } from './article-text-fragment.ts'

/** Which statements cite each reference, in reading order, each once. */
export function citingStatements(
  sections: readonly ArticleSection[],
): ReadonlyMap<string, readonly string[]> {
  const citing = new Map<string, string[]>()
  for (const { key, citations } of sections.flatMap(({ statements }) => statements)) {
    for (const id of new Set(citations.map(({ referenceId }) => referenceId))) {
      citing.set(id, [...(citing.get(id) ?? []), key])
    }
  }
  return citing
}
