import type { ReviewPolicy } from '../document.ts'

/** What holds for a policy that does not say within how many days the votes of a round are asked for. */
const defaultVoteWithinDays = 14

/** The last day for the votes of a round that opens on a day, both YYYY-MM-DD. */
export function votesDueOn({ voteWithinDays = defaultVoteWithinDays }: ReviewPolicy, opened: string): string {
  const day = new Date(`${opened}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + voteWithinDays)
  return day.toISOString().slice(0, 10)
}
