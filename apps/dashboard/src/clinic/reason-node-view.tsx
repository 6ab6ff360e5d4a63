import type { Truth } from '@guideboard/rules'
import { IconCheck, IconQuestionMark, IconX } from '@tabler/icons-react'
import { spokenTitle } from '../ui/spoken.ts'
import styles from './guideline-result.module.css'
import type { ReasonKind, ReasonNode } from './reason-node.ts'

/** A node with its truth as icon and word, and below it what it rests on. */
export function ReasonNodeView({ node }: { readonly node: ReasonNode }) {
  return (
    <li>
      <span className={styles.node} data-form={formOf(node.kind)}>
        <TruthIcon truth={node.truth} />
        <span>{node.kind === 'ref' ? spokenTitle(node.text) : node.text}</span>
        <span className={styles.truth}>
          {node.kind !== 'is' && truthWords[node.truth]}
          {node.exact && ' either way'}
        </span>
      </span>
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <ReasonNodeView key={`${child.kind} ${child.text}`} node={child} />
          ))}
        </ul>
      )}
    </li>
  )
}

const truthWords = { true: 'yes', false: 'no', unknown: 'not known' } satisfies Record<Truth, string>

function TruthIcon({ truth }: { readonly truth: Truth }) {
  switch (truth) {
    case 'true':
      return <IconCheck size={14} aria-hidden />
    case 'false':
      return <IconX size={14} aria-hidden />
    case 'unknown':
      return <IconQuestionMark size={14} aria-hidden />
  }
}

/** How a kind is set: parts of the recommendation as headings, connectives light, tests on facts plain. */
function formOf(kind: ReasonKind): 'part' | 'connective' | 'test' {
  switch (kind) {
    case 'recommendation':
    case 'eligible':
    case 'applies':
    case 'when':
    case 'only-if':
    case 'contraindication':
    case 'caution':
    case 'defeated-by':
      return 'part'
    case 'all':
    case 'any':
    case 'not':
    case 'at-least':
    case 'ref':
      return 'connective'
    case 'is':
    case 'code':
    case 'quantity':
    case 'score':
    case 'choice':
    case 'known':
      return 'test'
    default:
      return kind satisfies never
  }
}
