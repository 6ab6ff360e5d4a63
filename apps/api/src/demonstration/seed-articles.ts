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
  for (const { slug, content: shipped } of shippedGuidelines) {
    const content = withReviewDue(shipped, due)
    const draft = await board.create(slug, content)
    await journeys[slug]?.(board, draft, content)
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

type Journey = (board: DemonstrationBoard, draft: Version, content: ArticleContent) => Promise<void>

const journeys: Readonly<Record<string, Journey>> = {
  // In force, with its next version under review and half of its votes cast.
  'degenerative-disk-disease': async (board, draft, content) => {
    const approved = await toApproved(board, draft)
    const next = await board.revise(approved, withPlainerWords(content))
    await board.vote(await board.startReview(await board.submit(next)), 2)
  },
  // In force again after an earlier version was withdrawn.
  'curb-65': async (board, draft) => {
    const withdrawn = await board.withdraw(
      await toApproved(board, draft),
      'Withdrawn to show what readers see; approved again as the next version.',
    )
    await toApproved(board, await board.revise(withdrawn))
  },
  // Under review, with seats that are still to be claimed.
  'ottawa-ankle': async (board, draft) => {
    await board.startReview(await board.submit(draft), [
      'reviewer1@guideboard.example',
      'methodologist@guideboard.example',
    ])
  },
  mcisaac: async (board, draft) => {
    await board.submit(draft)
  },
}

async function toApproved(board: DemonstrationBoard, draft: Version): Promise<Version> {
  const reviewed = await board.vote(await board.startReview(await board.submit(draft)), 4)
  return board.approve(reviewed)
}
