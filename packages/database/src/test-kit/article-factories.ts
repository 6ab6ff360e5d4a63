import { createHash, randomUUID } from 'node:crypto'
import {
  type ArticleContent,
  type CheckId,
  checkIds,
  checkVersions,
  defaultPolicy,
} from '@guideboard/content'
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
export type Meaning = 'authored' | 'reviewed' | 'approved' | 'withdrawn' | 'set-aside' | 'surveyed'

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
    reviewDueOn: nextYear(),
    policy: defaultPolicy,
    ...given,
  }
}

/** A day of review that every policy allows, YYYY-MM-DD. */
function nextYear(): string {
  return new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10)
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
    versionId?: string
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
    const id = given.versionId ?? randomUUID()
    const [row] = await tx.$queryRaw<{ id: string; content_hash: string }[]>`
      INSERT INTO article_version (id, article_id, based_on_version_id, content_text)
      VALUES (${id}::uuid, ${articleId}::uuid, ${given.basedOn ?? null}::uuid, ${contentText}) RETURNING id, content_hash`
    if (row === undefined) throw new Error('The insert gave no version back.')
    return { articleId, versionId: row.id, contentHash: row.content_hash }
  })
}

/** The required checks as green for a hash, as things stand now; name some to leave the others out. */
export async function makeChecksGreen(
  test: TestDatabase,
  personId: string,
  contentHash: string,
  ids: readonly CheckId[] = checkIds,
): Promise<void> {
  const versions = ids.map((id) => checkVersions[id])
  await asPerson(
    test,
    personId,
    (tx) => tx.$executeRaw`
    INSERT INTO check_result (content_hash, check_id, check_version, status, context)
    SELECT DISTINCT ${contentHash}, green.id, green.version, 'pass',
           coalesce((SELECT jsonb_object_agg(part, around -> part) FROM unnest(rule.sees) AS part), '{}')
    FROM unnest(${[...ids]}::text[], ${versions}::int[]) AS green (id, version)
    LEFT JOIN check_rule AS rule ON rule.check_id = green.id
    CROSS JOIN article_version AS own
    CROSS JOIN LATERAL check_context(own.article_id, own.based_on_version_id, own.content) AS around
    WHERE own.content_hash = ${contentHash}
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

/** What is signed with a second factor besides the password. */
const twoComponents: readonly Meaning[] = ['approved', 'withdrawn', 'set-aside']

/** A declaration of these interests, none unless given, for people who have not declared for this version. */
export async function makeDeclarations(
  test: TestDatabase,
  versionId: string,
  people: readonly string[],
  entries: readonly object[] = [],
): Promise<void> {
  for (const personId of people) {
    await asPerson(
      test,
      personId,
      (tx) => tx.$executeRaw`
        INSERT INTO interest_declaration (version_id, entries)
        SELECT ${versionId}::uuid, ${JSON.stringify(entries)}::jsonb
        WHERE NOT EXISTS (SELECT FROM interest_declaration WHERE version_id = ${versionId}::uuid AND person_id = ${personId}::uuid)`,
    )
  }
}

/** A confirmation of identity and the signature made of it, for the transaction of `tx`. Answers the signature's id. */
export async function makeSignature(
  tx: Tx,
  given: { personId: string; versionId: string; contentHash: string; meaning: Meaning },
): Promise<string> {
  const tokenHash = createHash('sha256').update(randomUUID()).digest('hex')
  const [confirmed] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO identity_confirmation (token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
    VALUES (${tokenHash}, ${given.personId}::uuid, ${given.meaning}, ${given.versionId}::uuid, ${given.contentHash},
            now() + interval '5 minutes', ${twoComponents.includes(given.meaning) ? 'totp' : null})
    RETURNING id`
  const [signed] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO signature (confirmation_id) VALUES (${confirmed?.id}::uuid) RETURNING id`
  if (signed === undefined) throw new Error('The insert gave no signature back.')
  return signed.id
}

/** Makes a move through the one path, signing it where `meaning` is given; whoever approves has declared no interests. */
export async function makeMove(
  test: TestDatabase,
  personId: string,
  version: MadeVersion,
  given: { move: string; lock?: number; reason?: string; meaning?: Meaning },
): Promise<void> {
  if (given.move === 'APPROVE') await makeDeclarations(test, version.versionId, [personId])
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

/** A signed vote of somebody without interests, unless others were declared. Answers its id. */
export async function makeVote(
  test: TestDatabase,
  voterId: string,
  { versionId, contentHash }: MadeVersion,
  given: { seat: string; choice?: VoteChoice; reason?: string },
): Promise<string> {
  await makeDeclarations(test, versionId, [voterId])
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

/** An approval signed for a later time. Answers its id. */
export function makeSchedule(
  test: TestDatabase,
  chairId: string,
  { versionId, contentHash }: MadeVersion,
  effectiveFrom: Date,
): Promise<string> {
  return asPerson(test, chairId, async (tx) => {
    const signature = await makeSignature(tx, {
      personId: chairId,
      versionId,
      contentHash,
      meaning: 'approved',
    })
    const [schedule] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO scheduled_approval (version_id, content_hash, effective_from, signature_id)
      VALUES (${versionId}::uuid, ${contentHash}, ${effectiveFrom}, ${signature}::uuid) RETURNING id`
    if (schedule === undefined) throw new Error('The insert gave no schedule back.')
    return schedule.id
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
  const { reviewers, methodologist, patientRepresentative, chair } = board
  await makeDeclarations(test, version.versionId, [...reviewers, methodologist, patientRepresentative, chair])
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
