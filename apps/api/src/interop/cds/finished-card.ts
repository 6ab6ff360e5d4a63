import type { GuidelineInForce } from '../../encounters/guidelines-in-force.ts'
import type { Card, CardDraft } from './card.ts'

/** A card with its ids, its source (the pinned version) and the link to read it. */
export function finishedCard(
  { summary, indicator, detail, suggestions, overrideReasons }: CardDraft,
  { content, slug, versionNumber }: GuidelineInForce,
  origin: string,
  newId: () => string,
): Card {
  const url = `${origin}/articles/${slug}?v=${versionNumber}`
  return {
    uuid: newId(),
    summary,
    indicator,
    detail,
    source: {
      label: content.title,
      url,
      topic: { system: `${origin}/articles`, code: slug, display: content.title },
    },
    ...(suggestions.length === 0
      ? {}
      : {
          suggestions: suggestions.map(({ label, action }) => ({ label, uuid: newId(), actions: [action] })),
          selectionBehavior: 'at-most-one' as const,
        }),
    ...(overrideReasons.length === 0 ? {} : { overrideReasons }),
    links: [{ label: 'Read the guideline with its sources', url, type: 'absolute' }],
  }
}
