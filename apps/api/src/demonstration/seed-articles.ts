import type { ArticleContent } from '@guideboard/content'
import { shippedGuidelines } from '@guideboard/content/guidelines'
import type { Version } from '../editorial/version.ts'
import { type DemonstrationBoard, demonstrationBoard } from './board.ts'
import { withPlainerWords } from './next-version.ts'
import type { ActAs } from './seed-people.ts'

/** Imports the shipped guidelines as drafts and takes those below as far as the demonstration shows them. */
export async function seedArticles(actAs: ActAs, say: (sentence: string) => void): Promise<void> {
  const board = demonstrationBoard(actAs)
  for (const { slug, content } of shippedGuidelines) {
    const draft = await board.create(slug, content)
    await journeys[slug]?.(board, draft, content)
    say(`Guideline ${slug}`)
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
  'ottawa-ankle': async (board, draft) => {
    await board.startReview(await board.submit(draft))
  },
  mcisaac: async (board, draft) => {
    await board.submit(draft)
  },
}

async function toApproved(board: DemonstrationBoard, draft: Version): Promise<Version> {
  const reviewed = await board.vote(await board.startReview(await board.submit(draft)), 4)
  return board.approve(reviewed)
}
