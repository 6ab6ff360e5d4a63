import type { ArticleText } from './article-text-fragment.ts'
import styles from './article-tools.module.css'
import { ContentsList } from './contents-rail.tsx'
import { FindInArticle } from './find-in-article.tsx'

interface ArticleToolsProps {
  readonly article: ArticleText
  readonly textId: string
  readonly canAsk: boolean
}

/** Below the answer: search in the article, its contents where there is no rail, a question, paper. */
export function ArticleTools({ article, textId, canAsk }: ArticleToolsProps) {
  return (
    <div className={styles.tools}>
      <FindInArticle textId={textId} />
      {canAsk && <a href="#ask">Have a follow-up question?</a>}
      <button type="button" className={styles.print} onClick={() => window.print()}>
        Print
      </button>
      <details className={styles.contents}>
        <summary>Contents</summary>
        <ContentsList sections={article.sections} />
      </details>
    </div>
  )
}
