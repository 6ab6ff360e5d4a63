import { citationsOf } from './citations-of.ts'
import type { ArticleContent, Reference } from './document.ts'

export interface NumberedReference {
  readonly number: number
  readonly reference: Reference
  /** False for a reference that no statement cites; the rules may. */
  readonly cited: boolean
}

export interface CitationNumbers {
  /** Number by reference id, from 1. */
  readonly numberOf: ReadonlyMap<string, number>
  /** The reference list, in the order of its numbers. */
  readonly references: readonly NumberedReference[]
}

/**
 * Numbers the references by first appearance in the whole document. All audiences share one numbering, so
 * that [3] is the same source whoever reads; what nobody cites comes last, in the order it is listed.
 */
export function numberCitations(content: ArticleContent): CitationNumbers {
  const byId = new Map(content.references.map((reference) => [reference.id, reference]))
  const statements = content.sections.flatMap((section) => section.statements)
  const appearing = new Set(statements.flatMap((statement) => citationsOf(statement).map(({ cite }) => cite)))
  const ids = new Set([...[...appearing].filter((id) => byId.has(id)), ...byId.keys()])
  const references = [...ids].flatMap((id, index) => {
    const reference = byId.get(id)
    return reference === undefined ? [] : [{ number: index + 1, reference, cited: appearing.has(id) }]
  })
  return { numberOf: new Map(references.map(({ number, reference }) => [reference.id, number])), references }
}
