import { LazyFold } from '../ui/lazy-fold.tsx'
import styles from './guideline-result.module.css'
import { readReasonNode } from './reason-node.ts'
import { ReasonNodeView } from './reason-node-view.tsx'

/** The tree of reasons, unfolded on demand: the same one that the engine returned. */
export function ReasonTree({ tree }: { readonly tree: unknown }) {
  const root = readReasonNode(tree)
  if (!root) return null
  return (
    <LazyFold className={styles.details} summary="Why">
      <ul className={styles.tree}>
        {root.children.map((child) => (
          <ReasonNodeView key={`${child.kind} ${child.text}`} node={child} />
        ))}
      </ul>
    </LazyFold>
  )
}
