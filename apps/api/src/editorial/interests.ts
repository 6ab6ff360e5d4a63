import type {
  AmountBand,
  InterestEntry,
  InterestKind,
  InterestMatch,
  InterestStatus,
} from '@guideboard/content'
import type { BoardPerson } from './version.ts'

/** An entry as the board sees it; the amount is for the declarer, editors and chairs. */
export interface ShownEntry extends Omit<InterestEntry, 'amountBand' | 'kind'> {
  readonly kind: InterestKind
  readonly amountBand: AmountBand | null
}

export interface Judgement {
  readonly verdict: 'clear' | 'conflicted'
  readonly reason: string
  readonly judge: BoardPerson
  readonly at: Date
}

/** What stands of a person's interests in one version. */
export interface DeclaredInterests {
  readonly id: string
  readonly person: BoardPerson
  readonly status: InterestStatus
  readonly entries: readonly ShownEntry[]
  readonly matches: readonly InterestMatch[]
  readonly judgement: Judgement | null
  readonly declaredAt: Date
}
