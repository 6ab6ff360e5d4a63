import { summaryFirst } from '@guideboard/content'
import { Fragment, type ReactNode, useMemo } from 'react'
import styles from './article-body.module.css'
import type { ArticleText } from './article-text-fragment.ts'
import { ReferenceList } from './reference-list.tsx'
import { SectionView } from './section-view.tsx'
import { usePartsDrawn } from './use-parts-drawn.ts'

interface ArticleBodyProps {
  readonly article: ArticleText
  /** What a reader may do with the article; below the answer. */
  readonly tools?: ReactNode
}

/** The text itself: the summary, the other sections in their order, references by kind, the disclaimer. */
export function ArticleBody({ article, tools }: ArticleBodyProps) {
  const references = useMemo(
    () => new Map(article.references.map((reference) => [reference.id, reference])),
    [article.references],
  )
  const sections = summaryFirst(article.sections)
  const drawn = usePartsDrawn(sections.length + 1)
  return (
    <div className={styles.body}>
      {sections.slice(0, drawn).map((section, place) => (
        <Fragment key={section.id}>
          <SectionView section={section} references={references} />
          {place === 0 && tools}
        </Fragment>
      ))}
      {drawn > sections.length && (
        <>
          <ReferenceList references={article.references} sections={article.sections} />
          {article.disclaimer && (
            <section aria-labelledby="disclaimer" className={styles.disclaimer}>
              <h2 id="disclaimer">Disclaimer</h2>
              <p>{article.disclaimer}</p>
            </section>
          )}
        </>
      )}
    </div>
  )
}
