import { Fragment, use } from 'react'
import type { ArticleInline, ArticleReference } from './article-text-fragment.ts'
import { CitationMark } from './citation-mark.tsx'
import { GlossaryContext } from './glossary-context.ts'
import { termText } from './term-text.tsx'

interface InlineTextProps {
  readonly inline: readonly ArticleInline[]
  readonly statementKey: string
  readonly references: ReadonlyMap<string, ArticleReference>
}

/** Inline nodes as elements: text, emphasis and numbered citations, never HTML. */
export function InlineText({ inline, statementKey, references }: InlineTextProps) {
  const split = use(GlossaryContext)
  return inline.map((node, place) => {
    const key = `${statementKey}-${place}`
    switch (node.__typename) {
      case 'TextNode':
        if (node.mark === 'strong') return <strong key={key}>{node.text}</strong>
        if (node.mark === 'emphasis') return <em key={key}>{node.text}</em>
        return <Fragment key={key}>{termText(node.text, split)}</Fragment>
      case 'CitationNode':
        return (
          <CitationMark
            key={key}
            cardId={`citation-${key}`}
            number={node.number}
            locator={node.locator}
            referenceId={node.referenceId}
            reference={references.get(node.referenceId)}
          />
        )
      default:
        return node satisfies never
    }
  })
}
