import type { Direction, Strength } from '@guideboard/rules'

const words = {
  for: { strong: 'We recommend', conditional: 'We suggest' },
  against: { strong: 'We recommend against', conditional: 'We suggest against' },
} as const satisfies Record<Direction, Record<Strength, string>>

/** How strongly, and which way: "We suggest against (conditional)". */
export function strengthWords(direction: Direction, strength: Strength): string {
  return `${words[direction][strength]} (${strength})`
}
