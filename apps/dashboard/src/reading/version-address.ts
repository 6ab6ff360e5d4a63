import type { ArticleText } from './article-text-fragment.ts'

/** The lasting address of the version that is shown, and of a place in it. */
export function versionAddress(
  { slug, versionNumber, audience }: Pick<ArticleText, 'slug' | 'versionNumber' | 'audience'>,
  place = '',
): string {
  const address = new URL(`/articles/${encodeURIComponent(slug)}`, window.location.origin)
  if (versionNumber !== null) address.searchParams.set('v', String(versionNumber))
  if (audience !== 'CLINICIAN') address.searchParams.set('for', audience.toLowerCase())
  address.hash = place
  return address.href
}
