import { summaryFirst } from '@guideboard/content'
import styles from './article-page.module.css'
import type { ArticleSection } from './article-text-fragment.ts'

const anchorOf = (section: ArticleSection) => `#section-${section.id}`

export function ContentsRail({ sections }: { readonly sections: readonly ArticleSection[] }) {
  if (sections.length === 0) return <div />
  const top = summaryFirst(sections).filter(({ parentId }) => !parentId)
  return (
    <nav aria-label="Contents" className={styles.contents}>
      <p className={styles.railTitle}>Contents</p>
      <ol>
        {top.map((section) => (
          <li key={section.id}>
            <a href={anchorOf(section)}>{section.title}</a>
            <ol>
              {sections
                .filter(({ parentId }) => parentId === section.id)
                .map((child) => (
                  <li key={child.id}>
                    <a href={anchorOf(child)}>{child.title}</a>
                  </li>
                ))}
            </ol>
          </li>
        ))}
        <li>
          <a href="#references">References</a>
        </li>
      </ol>
    </nav>
  )
}
