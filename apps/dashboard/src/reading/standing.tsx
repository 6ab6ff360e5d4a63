import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { Notice, type NoticeTone } from '../ui/notice.tsx'
import type { ArticleText } from './article-text-fragment.ts'

/** The banner and every notice that belongs above the text, as the server words them. */
export function Standing({ article }: { readonly article: ArticleText }) {
  // When it was approved stands with the steps; what is being prepared says so itself.
  const notices =
    article.page === 'BEING_PREPARED'
      ? []
      : article.notices.filter((notice) => !notice.startsWith('Approved on '))
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      {article.page === 'BEING_PREPARED' && (
        <Notice tone="plain" title="This article is being prepared">
          <p>There is no text to read yet. Come back later, or look for another article.</p>
        </Notice>
      )}
      {article.banner && (
        <Notice tone={toneOf(article)} title={article.banner}>
          {article.withdrawnAt && <p>Withdrawn on {spokenDay(article.withdrawnAt)}.</p>}
          {article.withdrawnReason && <p>Reason: {article.withdrawnReason}</p>}
        </Notice>
      )}
      {notices.length > 0 && <p className={layout.meta}>{notices.join(' · ')}</p>}
    </div>
  )
}

function toneOf(article: ArticleText): NoticeTone {
  if (article.page === 'WITHDRAWN_NOTICE' || article.reviewStatus === 'WITHDRAWN') return 'barred'
  return article.reviewStatus === 'SUPERSEDED' ? 'caution' : 'review'
}
