import { useRouter } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import { CitationMark } from '../reading/citation-mark.tsx'
import type { CitationOfResult } from './guideline-result-fragment.ts'

interface CitationsProps {
  readonly citations: readonly CitationOfResult[]
  /** Unique on the page among lists of citations of the same guideline. */
  readonly id: string
  readonly slug: string | null
}

/** Numbered marks with their cards; they lead to the reference in the article. */
export function Citations({ citations, id, slug }: CitationsProps) {
  const router = useRouter()
  const article = slug ? router.buildLocation({ to: paths.article, params: { slug } }).href : ''
  return citations.map(({ number, referenceId, locator, reference }) => (
    <CitationMark
      key={`${referenceId} ${locator}`}
      cardId={`citation-${slug}-${id}-${referenceId}-${locator.replace(/\W+/g, '-')}`}
      number={number}
      locator={locator}
      href={`${article}#reference-${referenceId}`}
      referenceId={referenceId}
      reference={reference}
    />
  ))
}
