import { createHash, randomUUID } from 'node:crypto'
import { type ArticleContent, checkIds, defaultPolicy } from '@guideboard/content'
import { canonicalJson } from '@guideboard/rules'
import type { Tx } from '../open-database.ts'
import { makeBoardMember } from './account-factories.ts'
import type { TestDatabase } from './test-database.ts'

/** One person per place on the board; ids. */
export interface Board {
  readonly author: string
  readonly editor: string
  readonly reviewers: readonly [string, string]
  readonly methodologist: string
  readonly patientRepresentative: string
  readonly chair: string
}

export interface MadeVersion {
  readonly articleId: string
  readonly versionId: string
  readonly contentHash: string
}

export type VoteChoice = 'approve' | 'object' | 'abstain'
export type Meaning = 'authored' | 'reviewed' | 'approved' | 'withdrawn'

export async function makeBoard(test: TestDatabase): Promise<Board> {
  return {
    author: await makeBoardMember(test, 'author', 'Ana Author'),
    editor: await makeBoardMember(test, 'editor', 'Edith Editor'),
    reviewers: [
      await makeBoardMember(test, 'reviewer', 'Rita Reviewer'),
      await makeBoardMember(test, 'reviewer', 'Ravi Reviewer'),
    ],
    methodologist: await makeBoardMember(test, 'methodologist', 'Mina Methodologist'),
    patientRepresentative: await makeBoardMember(test, 'patient-representative', 'Pat Patient'),
    chair: await makeBoardMember(test, 'chair', 'Chloe Chair'),
  }
}

/** A small article whose statement cites its one reference; `given` replaces whole fields. */
export function articleContent(given: Partial<ArticleContent> = {}): ArticleContent {
  return {
    schema: 'article/1',
    language: 'en',
    question: 'Does walking help with back pain?',
    title: 'Walking for back pain',
    intendedUser: 'Clinicians who treat adults.',
    limits: 'Not for people with red flags.',
    sections: [
      {
        id: 'summary',
        title: { clinician: 'Summary' },
        kind: 'summary',
        statements: [
          {
            key: 'S1',
            text: { clinician: [{ text: 'Walking helps. ' }, { cite: 'walk', locator: 'p. 3' }] },
          },
        ],
      },
    ],
    references: [
      {
        id: 'walk',
        kind: 'research',
        csl: { type: 'article-journal', title: 'Walking and backs', issued: { 'date-parts': [[2020]] } },
      },
    ],
    disclaimer: 'General education, not advice for one person.',
    changeNote: { summary: 'First version.', reasons: [] },
    reviewDueOn: '2030-01-01',
    policy: defaultPolicy,
    ...given,
  }
}

/** Runs statements as guideboard_app in the context of a person, in one transaction. */
export function asPerson<T>(test: TestDatabase, personId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return test.database.inContext({ actor: `person:${personId}`, requestId: 'test' }, work)
}

/** A first draft of a new article, or the next one of `articleId`. */
export function makeDraft(
  test: TestDatabase,
  board: Board,
  given: {
    slug?: string
    articleId?: string
    basedOn?: string
    content?: unknown
    contentText?: string
  } = {},
): Promise<MadeVersion> {
  const contentText = given.contentText ?? canonicalJson(given.content ?? articleContent())
  return asPerson(test, board.author, async (tx) => {
    const articleId = given.articleId ?? randomUUID()
    if (given.articleId === undefined) {
      const slug = given.slug ?? `article-${articleId}`
      await tx.$executeRaw`INSERT INTO article (id, slug) VALUES (${articleId}::uuid, ${slug})`
    }
    const [row] = await tx.$queryRaw<{ id: string; content_hash: string }[]>`
      INSERT INTO article_version (article_id, based_on_version_id, content_text)
      VALUES (${articleId}::uuid, ${given.basedOn ?? null}::uuid, ${contentText}) RETURNING id, content_hash`
    if (row === undefined) throw new Error('The insert gave no version back.')
    return { articleId, versionId: row.id, contentHash: row.content_hash }
  })
}

/** The required checks as green for a hash; name some to leave the others out. */
export async function makeChecksGreen(
  test: TestDatabase,
  personId: string,
  contentHash: string,
  ids: readonly string[] = checkIds,
): Promise<void> {
  await asPerson(
    test,
    personId,
    (tx) => tx.$executeRaw`
    INSERT INTO check_result (content_hash, check_id, check_version, status)
    SELECT ${contentHash}, id, 1, 'pass' FROM unnest(${[...ids]}::text[]) AS id
    ON CONFLICT DO NOTHING`,
  )
  await makeNoImpact(test, contentHash)
}

/** The cohort impact of a content against what is in force now, as one that changes nobody's advice. */
async function makeNoImpact(test: TestDatabase, contentHash: string): Promise<void> {
  await test.database.inContext(
    { actor: 'system:test' },
    (tx) => tx.$executeRaw`
    INSERT INTO cohort_impact (from_hash, to_hash, cohort_version, engine_version, result)
    SELECT DISTINCT impact_base(id), content_hash, 'test', 'test',
           '{"patients": 0, "changed": 0, "redFlagsChanged": 0}'::jsonb
    FROM article_version WHERE content_hash = ${contentHash}
    ON CONFLICT DO NOTHING`,
  )
}

/** A confirmation of identity and the signature made of it, for the transaction of `tx`. Answers the signature's id. */
export async function makeSignature(
  tx: Tx,
  given: { personId: string; versionId: string; contentHash: string; meaning: Meaning },
): Promise<string> {
  const tokenHash = createHash('sha256').update(randomUUID()).digest('hex')
  const [confirmed] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at)
    VALUES (${tokenHash}, ${given.personId}::uuid, ${given.meaning}, ${given.versionId}::uuid, ${given.contentHash},
            now() + interval '5 minutes')
    RETURNING id`
  const [signed] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO signature (confirmation_id) VALUES (${confirmed?.id}::uuid) RETURNING id`
  if (signed === undefined) throw new Error('The insert gave no signature back.')
  return signed.id
}

/** Makes a move through the one path, signing it where `meaning` is given. Answers the new lock. */
export function makeMove(
  test: TestDatabase,
  personId: string,
  version: MadeVersion,
  given: { move: string; lock?: number; reason?: string; meaning?: Meaning },
): Promise<void> {
  return asPerson(test, personId, async (tx) => {
    const { versionId, contentHash } = version
    const lock = given.lock ?? (await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId } })).lock
    const signature =
      given.meaning === undefined
        ? null
        : await makeSignature(tx, { personId, versionId, contentHash, meaning: given.meaning })
    await tx.$queryRaw`
      SELECT seq FROM transition(${versionId}::uuid, ${given.move}, ${lock}::int, ${given.reason ?? ''}, ${signature}::uuid)`
  })
}

/** A signed vote. Answers its id. */
export function makeVote(
  test: TestDatabase,
  voterId: string,
  { versionId, contentHash }: MadeVersion,
  given: { seat: string; choice?: VoteChoice; reason?: string },
): Promise<string> {
  return asPerson(test, voterId, async (tx) => {
    const signature = await makeSignature(tx, {
      personId: voterId,
      versionId,
      contentHash,
      meaning: 'reviewed',
    })
    const [vote] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO vote (version_id, voter_id, choice, seat, reason, content_hash, signature_id)
      VALUES (${versionId}::uuid, ${voterId}::uuid, ${given.choice ?? 'approve'}, ${given.seat}, ${given.reason ?? ''},
              ${contentHash}, ${signature}::uuid)
      RETURNING id`
    if (vote === undefined) throw new Error('The insert gave no vote back.')
    return vote.id
  })
}

/** The votes of the default quorum: two reviewers and the methodologist. */
export async function makeQuorum(test: TestDatabase, board: Board, version: MadeVersion): Promise<void> {
  for (const reviewer of board.reviewers) await makeVote(test, reviewer, version, { seat: 'reviewer' })
  await makeVote(test, board.methodologist, version, { seat: 'methodologist' })
}

/** Takes a version from DRAFT to the state named, by the moves that people would make. */
export async function walkTo(
  test: TestDatabase,
  board: Board,
  version: MadeVersion,
  state: 'SUBMITTED' | 'UNDER_REVIEW' | 'CHANGES_REQUESTED' | 'APPROVED' | 'WITHDRAWN',
): Promise<MadeVersion> {
  await makeChecksGreen(test, board.author, version.contentHash)
  await makeMove(test, board.author, version, { move: 'SUBMIT', meaning: 'authored' })
  if (state === 'SUBMITTED') return version
  await makeMove(test, board.editor, version, { move: 'START_REVIEW' })
  if (state === 'UNDER_REVIEW') return version
  if (state === 'CHANGES_REQUESTED') {
    await makeMove(test, board.editor, version, { move: 'REQUEST_CHANGES', reason: 'Say more.' })
    return version
  }
  await makeQuorum(test, board, version)
  await makeMove(test, board.chair, version, { move: 'APPROVE', meaning: 'approved' })
  if (state === 'WITHDRAWN') {
    await makeMove(test, board.chair, version, {
      move: 'WITHDRAW',
      reason: 'Found to be unsafe.',
      meaning: 'withdrawn',
    })
  }
  return version
}

/** An article with one version in force, approved by a board of its own unless one is given. */
export async function makeApprovedArticle(
  test: TestDatabase,
  given: { slug?: string; content?: unknown; board?: Board } = {},
): Promise<MadeVersion & { readonly board: Board }> {
  const board = given.board ?? (await makeBoard(test))
  const draft = await makeDraft(test, board, given)
  await walkTo(test, board, draft, 'APPROVED')
  return { ...draft, board }
}
