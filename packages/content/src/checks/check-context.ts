import type { ArticleContent } from '../document.ts'

/** What a check may look at beside the content. */
export const contextParts = ['today', 'base', 'inForce'] as const
export type ContextPart = (typeof contextParts)[number]

/** A content with the hash that people signed. */
export interface SignedContent {
  readonly contentHash: string
  readonly content: ArticleContent
}

export interface GuidelineInForce extends SignedContent {
  /** Name of its article in addresses. */
  readonly slug: string
}

/** The world around a content at the time of a check. */
export interface CheckContext {
  /** YYYY-MM-DD, UTC. */
  readonly today: string
  /** What readers last had of this article; none for one that never was in force. */
  readonly base?: SignedContent
  /** Other articles in force whose rules speak of an action that this content speaks of. */
  readonly inForce: readonly GuidelineInForce[]
}

/** The parts of a context that a result rests on: the day, the base's hash, the hash of each other by its slug. */
export interface SeenContext {
  readonly today?: string
  readonly base?: string | null
  readonly inForce?: { readonly [slug: string]: string }
}

/** What a result rests on that looked at these parts. Two runs with the same answer here need not both be made. */
export function seenContext(parts: readonly ContextPart[], context: CheckContext): SeenContext {
  const seen = {
    today: context.today,
    base: context.base?.contentHash ?? null,
    inForce: Object.fromEntries(context.inForce.map(({ slug, contentHash }) => [slug, contentHash])),
  } as const satisfies SeenContext
  return Object.fromEntries(parts.map((part) => [part, seen[part]]))
}
