import { summaryFirst } from '@guideboard/content'
import styles from './article-page.module.css'
import type { ArticleSection } from './article-text-fragment.ts'

interface ContentsProps {
  readonly sections: readonly ArticleSection[]
}

export function ContentsRail({ sections }: ContentsProps) {
  if (sections.length === 0) return <div />
  return (
    <nav aria-label="Contents" className={styles.contents}>
      <p className={styles.railTitle}>Contents</p>
      <ContentsList sections={sections} />
    </nav>
  )
}

/** Links to the sections in reading order, and to the references. */
export function ContentsList({ sections }: ContentsProps) {
  const top = summaryFirst(sections).filter(({ parentId }) => !parentId)
  return (
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
  )
}

const anchorOf = (section: ArticleSection) => `#section-${section.id}`
