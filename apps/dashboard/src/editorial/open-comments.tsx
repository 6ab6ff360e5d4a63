import layout from '../ui/layout.module.css'
import type { BoardVersion } from './board-query.ts'

/** How many comments on a version wait for an answer; nothing where none does. */
export function OpenComments({ open }: { readonly open: BoardVersion['openThreads'] }) {
  if (open.all === 0) return null
  return <p className={layout.meta}>{openCommentsWords(open)}</p>
}

export function openCommentsWords({ all, blocking }: BoardVersion['openThreads']): string {
  const comments = all === 1 ? '1 open comment' : `${all} open comments`
  if (blocking === 0) return comments
  if (blocking === all) return all === 1 ? `${comments}, which blocks approval` : `${comments}, all blocking`
  return `${comments}, ${blocking} blocking`
}
