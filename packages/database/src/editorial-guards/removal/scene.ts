import {
  makeBoardGrant,
  makeBoardMember,
  makeMembership,
  makePerson,
} from '../../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeChecksGreen,
  makeDeclarations,
  makeDraft,
  makeQuorum,
  makeVote,
  walkTo,
} from '../../test-kit/article-factories.ts'
import { makeAssessment, makeClinic, makeEncounter, makePatient } from '../../test-kit/clinic-factories.ts'
import type { TestDatabase } from '../../test-kit/test-database.ts'
import { makeSuggestion, makeThread } from '../../test-kit/thread-factories.ts'

/** A board and versions in the states from which the guards can be tried. */
export interface Scene {
  readonly board: Board
  /** Writes, reviews and chairs: barred from judging what they wrote. */
  readonly authorChair: string
  /** On the board in three roles, with nothing declared. */
  readonly newcomer: string
  /** An auditor, who reads. */
  readonly outsider: string
  /** Not on the board. */
  readonly stranger: string
  readonly draft: MadeVersion
  /** Another version of the draft's article, submitted. */
  readonly rival: MadeVersion
  readonly unchecked: MadeVersion
  readonly inReview: MadeVersion
  readonly objected: MadeVersion
  readonly ready: MadeVersion
  readonly ownWork: MadeVersion
  readonly approved: MadeVersion
  readonly nextReady: MadeVersion
  readonly replacing: MadeVersion
  readonly talkedOver: MadeVersion
  readonly blocking: string
  readonly suggested: string
  readonly clinic: {
    readonly organizationId: string
    readonly admin: string
    readonly patientId: string
    readonly encounterId: string
  }
}

export async function makeScene(db: TestDatabase): Promise<Scene> {
  const board = await makeBoard(db)
  const titled = (title: string) => ({ content: articleContent({ title }) })
  const underReview = async (title: string, by: Board = board) =>
    walkTo(db, by, await makeDraft(db, by, titled(title)), 'UNDER_REVIEW')
  const authorChair = await makeBoardMember(db, 'author')
  for (const role of ['chair', 'reviewer']) await makeBoardGrant(db, { personId: authorChair, role })
  const unchecked = await makeDraft(db, board, titled('Unchecked'))
  const draft = await makeDraft(db, board, titled('Draft'))
  await makeChecksGreen(db, board.author, draft.contentHash)
  const rival = await makeDraft(db, board, { ...titled('Rival'), articleId: draft.articleId })
  await walkTo(db, board, rival, 'SUBMITTED')
  const inReview = await underReview('In review')
  const objected = await underReview('Objected')
  await makeQuorum(db, board, objected)
  await makeVote(db, board.patientRepresentative, objected, {
    seat: 'patient-representative',
    choice: 'object',
    reason: 'No.',
  })
  const ownWork = await underReview('Own work', { ...board, author: authorChair })
  await makeQuorum(db, board, ownWork)
  await makeDeclarations(db, ownWork.versionId, [authorChair])
  const approved = await walkTo(db, board, await makeDraft(db, board, titled('Approved')), 'APPROVED')
  const nextReady = await makeDraft(db, board, { ...titled('Next'), articleId: approved.articleId })
  await walkTo(db, board, nextReady, 'UNDER_REVIEW')
  await makeQuorum(db, board, nextReady)
  const replaced = await walkTo(db, board, await makeDraft(db, board, titled('Replaced')), 'APPROVED')
  const replacing = await makeDraft(db, board, {
    content: { ...articleContent({ title: 'Replacing' }), ruleSet: {} },
    articleId: replaced.articleId,
  })
  await walkTo(db, board, replacing, 'UNDER_REVIEW')
  await makeQuorum(db, board, replacing)
  const ready = await underReview('Ready')
  await makeQuorum(db, board, ready)
  const newcomer = await makeBoardMember(db, 'chair')
  for (const role of ['reviewer', 'editor']) await makeBoardGrant(db, { personId: newcomer, role })
  const talkedOver = await underReview('Talked over')
  await makeQuorum(db, board, talkedOver)
  return {
    board,
    authorChair,
    newcomer,
    outsider: await makeBoardMember(db, 'auditor'),
    stranger: await makePerson(db),
    draft,
    rival,
    unchecked,
    inReview,
    objected,
    ready,
    ownWork,
    approved,
    nextReady,
    replacing,
    talkedOver,
    blocking: await makeThread(db, board.methodologist, talkedOver, { kind: 'blocking' }),
    suggested: await makeSuggestion(db, board.reviewers[0], talkedOver),
    clinic: await makeSceneClinic(db, approved),
  }
}

async function makeSceneClinic(db: TestDatabase, used: MadeVersion): Promise<Scene['clinic']> {
  const clinic = await makeClinic(db)
  await makeAssessment(db, clinic, [used])
  const { organizationId } = clinic
  const admin = await makePerson(db)
  await makeMembership(db, { organizationId, personId: admin, role: 'org-admin' })
  const patientId = await makePatient(db, clinic)
  return { organizationId, admin, patientId, encounterId: await makeEncounter(db, clinic, { patientId }) }
}
