import { summaryFirst } from '@guideboard/content'
import styles from './article-body.module.css'
import type { ArticleText } from './article-text-fragment.ts'
import { ReferenceList } from './reference-list.tsx'
import { SectionView } from './section-view.tsx'

/** The text itself: the summary, the other sections in their order, references by kind, the disclaimer. */
export function ArticleBody({ article }: { readonly article: ArticleText }) {
  const references = new Map(article.references.map((reference) => [reference.id, reference]))
  return (
    <div className={styles.body}>
      {summaryFirst(article.sections).map((section) => (
        <SectionView key={section.id} section={section} references={references} />
      ))}
      <ReferenceList references={article.references} sections={article.sections} />
      {article.disclaimer && (
        <section aria-labelledby="disclaimer" className={styles.disclaimer}>
          <h2 id="disclaimer">Disclaimer</h2>
          <p>{article.disclaimer}</p>
        </section>
      )}
    </div>
  )
}
