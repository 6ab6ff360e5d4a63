import { IconAlertTriangle } from '@tabler/icons-react'
import { memo } from 'react'
import styles from './article-body.module.css'
import type { ArticleReference, ArticleSection } from './article-text-fragment.ts'
import { StatementView } from './statement-view.tsx'

interface SectionViewProps {
  readonly section: ArticleSection
  readonly references: ReadonlyMap<string, ArticleReference>
}

export const SectionView = memo(function SectionView({ section, references }: SectionViewProps) {
  const id = `section-${section.id}`
  const Heading = section.parentId ? 'h3' : 'h2'
  return (
    <section className={styles.section} data-kind={section.kind.toLowerCase()} aria-labelledby={id}>
      <Heading id={id}>
        {section.kind === 'SAFETY' && <IconAlertTriangle size={20} aria-hidden />}
        {section.title}
      </Heading>
      {section.statements.map((statement) => (
        <StatementView key={statement.key} statement={statement} references={references} />
      ))}
    </section>
  )
})
