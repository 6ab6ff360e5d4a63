import { IconChevronDown, IconChevronsDown, IconChevronsUp, IconChevronUp } from '@tabler/icons-react'
import styles from './badge.module.css'

type Direction = 'FOR' | 'AGAINST'
type Strength = 'STRONG' | 'CONDITIONAL'

const faces = {
  FOR: {
    STRONG: { words: 'We recommend', kind: 'strong-for', Icon: IconChevronsUp },
    CONDITIONAL: { words: 'We suggest', kind: 'conditional-for', Icon: IconChevronUp },
  },
  AGAINST: {
    STRONG: { words: 'We recommend against', kind: 'strong-against', Icon: IconChevronsDown },
    CONDITIONAL: { words: 'We suggest against', kind: 'conditional-against', Icon: IconChevronDown },
  },
} satisfies Record<Direction, Record<Strength, unknown>>

interface StrengthBadgeProps {
  readonly direction: Direction
  readonly strength: Strength
}

/** How strongly, and which way: words, arrow and shape, never colour alone. */
export function StrengthBadge({ direction, strength }: StrengthBadgeProps) {
  const { words, kind, Icon } = faces[direction][strength]
  return (
    <span className={styles.badge} data-kind={kind}>
      <Icon size={16} aria-hidden />
      {words} ({strength.toLowerCase()})
    </span>
  )
}
