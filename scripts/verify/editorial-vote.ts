import type { Area } from './figure.ts'
import { runTests } from './run-tests.ts'

/** How long the scripted steps from the queue to a cast vote take, by keyboard alone, in a real browser. */
export const verifyVoteJourney: Area = async ({ figure, progress }) => {
  const outcomes = await runTests('e2e', 'e2e/vote-journey.test.ts')
  const seconds = outcomes
    .map(({ meta }) => meta.voteJourneySeconds)
    .find((value) => typeof value === 'number')
  if (seconds === undefined) {
    progress(
      'The journey did not get to the vote: `vitest run --project e2e e2e/vote-journey.test.ts` says why.',
    )
  }
  const value = seconds === undefined ? 9999 : Math.round(seconds * 10) / 10
  figure({ name: 'editorial.vote_journey_seconds', value, bar: { atMost: 60 } })
}
