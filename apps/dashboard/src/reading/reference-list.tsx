import styles from './article-body.module.css'
import type { ArticleReference, ArticleSection } from './article-text-fragment.ts'
import { citingStatements } from './citing-statements.ts'
import { ReferenceItem } from './reference-item.tsx'

const kinds = [
  { kind: 'GUIDELINE', name: 'Guidelines' },
  { kind: 'DRUG_LABEL', name: 'Drug labels' },
  { kind: 'SYSTEMATIC_REVIEW', name: 'Systematic reviews' },
  { kind: 'RESEARCH', name: 'Research' },
] as const

interface ReferenceListProps {
  readonly references: readonly ArticleReference[]
  readonly sections: readonly ArticleSection[]
}

/** References by kind, each with its links out and back to the statements that use it. */
export function ReferenceList({ references, sections }: ReferenceListProps) {
  const citing = citingStatements(sections)
  return (
    <section aria-labelledby="references" className={styles.references}>
      <h2 id="references">References</h2>
      {kinds.map(({ kind, name }) => {
        const ofKind = references.filter((reference) => reference.kind === kind)
        if (ofKind.length === 0) return null
        return (
          <div key={kind}>
            <h3>{name}</h3>
            <ol>
              {ofKind.map((reference) => (
                <ReferenceItem
                  key={reference.id}
                  reference={reference}
                  citedBy={citing.get(reference.id) ?? []}
                />
              ))}
            </ol>
          </div>
        )
      })}
    </section>
  )
}
