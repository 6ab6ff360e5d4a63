import type { ArticleContent } from '@guideboard/content'
import { shippedGuidelines } from '@guideboard/content/guidelines'
import type { Version } from '../editorial/version.ts'
import { type DemonstrationBoard, demonstrationBoard } from './board.ts'
import { withPlainerWords } from './next-version.ts'
import type { ActAs } from './seed-people.ts'

/** Imports the shipped guidelines as drafts and takes those below as far as the demonstration shows them. */
export async function seedArticles(actAs: ActAs, say: (sentence: string) => void): Promise<void> {
  const board = demonstrationBoard(actAs)
  const due = nextReview(new Date())
  for (const { slug, content, earlier } of shippedGuidelines) {
    const newest = withReviewDue(content, due)
    const [first = newest, ...later] = [...earlier.map((one) => withReviewDue(one, due)), newest]
    await journeys[slug]?.({ board, draft: await board.create(slug, first), later, newest })
    say(`Guideline ${slug}`)
  }
}

/** A year from a day, YYYY-MM-DD. */
function nextReview(from: Date): string {
  return new Date(from.getTime() + 365 * 86_400_000).toISOString().slice(0, 10)
}

/** The day of review is the board's to set when it approves: a demonstration started in years is reviewed then. */
function withReviewDue(content: ArticleContent, due: string): ArticleContent {
  return {
    ...content,
    reviewDueOn: due,
    sections: content.sections.map((section) => ({
      ...section,
      statements: section.statements.map((statement) =>
        statement.reviewDueOn === undefined ? statement : { ...statement, reviewDueOn: due },
      ),
    })),
  }
}

/** What becomes of an article: its first draft, and what its later versions say, the newest last. */
type Journey = (article: {
  readonly board: DemonstrationBoard
  readonly draft: Version
  readonly later: readonly ArticleContent[]
  readonly newest: ArticleContent
}) => Promise<void>

const journeys: Readonly<Record<string, Journey>> = {
  // In force in its second version, with its next one under review and half of its votes cast.
  'degenerative-disk-disease': async ({ board, draft, later, newest }) => {
    let inForce = await toApproved(board, draft)
    // Much of the advice is new, so the board's rules ask for a second methodologist.
    for (const content of later) inForce = await toApproved(board, await board.revise(inForce, content), 5)
    const next = await board.revise(inForce, withPlainerWords(newest))
    await board.vote(await board.startReview(await board.submit(next)), 2)
  },
  // In force again after an earlier version was withdrawn.
  'curb-65': async ({ board, draft }) => {
    const withdrawn = await board.withdraw(
      await toApproved(board, draft),
      'Withdrawn to show what readers see; approved again as the next version.',
    )
    await toApproved(board, await board.revise(withdrawn))
  },
  // Under review, with seats that are still to be claimed.
  'ottawa-ankle': async ({ board, draft }) => {
    await board.startReview(await board.submit(draft), [
      'reviewer1@guideboard.example',
      'methodologist@guideboard.example',
    ])
  },
  mcisaac: async ({ board, draft }) => {
    await board.submit(draft)
  },
}

async function toApproved(board: DemonstrationBoard, draft: Version, votes = 4): Promise<Version> {
  const reviewed = await board.vote(await board.startReview(await board.submit(draft)), votes)
  return board.approve(reviewed)
}
