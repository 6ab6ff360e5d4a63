import { IconCircleCheck, IconHandStop, IconHelpCircle, IconMessage } from '@tabler/icons-react'
import badge from '../ui/badge.module.css'
import type { Thread } from './threads-query.ts'

const faces = {
  NOTE: { kind: 'plain', word: 'Note', Icon: IconMessage },
  QUESTION: { kind: 'missing', word: 'Question', Icon: IconHelpCircle },
  BLOCKING: { kind: 'barred', word: 'Blocks approval', Icon: IconHandStop },
} as const satisfies Record<Thread['kind'], unknown>

/** What a thread asks for, and whether it still does: icon and words, the colour only helps. */
export function KindBadge({ kind, resolved }: { readonly kind: Thread['kind']; readonly resolved: boolean }) {
  const { Icon, ...face } = resolved
    ? { kind: 'approved', word: 'Resolved', Icon: IconCircleCheck }
    : faces[kind]
  return (
    <span className={badge.badge} data-kind={face.kind}>
      <Icon size={14} aria-hidden />
      {face.word}
    </span>
  )
}
