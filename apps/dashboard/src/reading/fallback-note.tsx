import layout from '../ui/layout.module.css'
import type { ArticleText } from './article-text-fragment.ts'
import { audiencePeople } from './audience.ts'

/** Says when some words are those for another audience; each such place is marked as well. */
export function FallbackNote({ article }: { readonly article: Pick<ArticleText, 'fallback' | 'audience'> }) {
  if (!article.fallback) return null
  return (
    <p className={layout.meta}>
      Not all of this is worded for {audiencePeople(article.audience)} yet. Where it is not, you read the
      words for another audience, marked at each place.
    </p>
  )
}
