import { generateKeyPairSync, type KeyObject } from 'node:crypto'
import { makeOrganization } from '../test-kit/account-factories.ts'
import {
  articleContent,
  type Board,
  type MadeVersion,
  makeBoard,
  makeDraft,
  makeMove,
  makeQuorum,
  makeVote,
  walkTo,
} from '../test-kit/article-factories.ts'
import type { TestDatabase } from '../test-kit/test-database.ts'
import { type CheckpointKey, keyId, signCheckpoint } from './checkpoint.ts'
import type { SignedHead } from './checkpoint-file.ts'
import { sha256 } from './sealed-fields.ts'

/** Signs in memory, as an installation would into its file. */
export interface TestCheckpoints {
  readonly keys: ReadonlyMap<string, KeyObject>
  readonly key: CheckpointKey
  /** Signs every head as it is now. */
  sign(): Promise<void>
  text(): string
}

function testCheckpoints(test: Pick<TestDatabase, 'sql'>): TestCheckpoints {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = { id: keyId(publicKey), privateKey }
  const lines: string[] = []
  return {
    key,
    keys: new Map([[key.id, publicKey]]),
    sign: async () => {
      for (const head of await headsOf(test)) {
        const previous = lines.at(-1)
        const place = {
          n: String(lines.length + 1),
          previous: previous === undefined ? '' : sha256(previous),
        }
        lines.push(signCheckpoint({ ...head, ...place }, key))
      }
    },
    text: () => lines.map((line) => `${line}\n`).join(''),
  }
}

export function headsOf({ sql }: Pick<TestDatabase, 'sql'>): Promise<SignedHead[]> {
  return sql<SignedHead & Record<string, unknown>>(
    `SELECT chain, seq::text, hash, ((extract(epoch FROM at) * 1000000)::bigint)::text AS at FROM chain_heads() ORDER BY chain`,
  )
}

/** Notes events of an organization, or of the installation: patients looked at, refusals. */
export async function noteEvents(test: TestDatabase, count: number, organizationId?: string): Promise<void> {
  for (let i = 0; i < count; i += 1) {
    await test.database.inContext(
      { organizationId, actor: 'system:test', requestId: `r-${i}`, reason: i % 3 === 0 ? 'Because.' : '' },
      (tx) =>
        tx.auditEvent.createMany({
          data: {
            organizationId: organizationId ?? null,
            action: i % 5 === 0 ? 'access.refuse' : 'patient.read',
            entity: `patient:${i}`,
            outcome: i % 5 === 0 ? 'denied' : 'success',
            patientIds: i % 2 === 0 ? ['00000000-0000-4000-8000-00000000000a'] : [],
            payload: JSON.stringify({ i, note: 'ü – 漢字' }),
          },
        }),
    )
  }
}

/** An article through everything that happens to one: changes asked for, a vote taken back, two versions, an end. */
export async function makeLongHistory(test: TestDatabase, board: Board, title: string): Promise<MadeVersion> {
  const first = await makeDraft(test, board, { content: articleContent({ title }) })
  await walkTo(test, board, first, 'UNDER_REVIEW')
  await makeVote(test, board.reviewers[0], first, {
    seat: 'reviewer',
    choice: 'object',
    reason: 'Too short.',
  })
  await makeQuorum(test, board, first)
  await makeMove(test, board.chair, first, { move: 'APPROVE', meaning: 'approved' })
  const { articleId } = first
  const next = (edit: string) =>
    makeDraft(test, board, {
      articleId,
      basedOn: first.versionId,
      content: articleContent({ title, limits: edit }),
    })
  const second = await next('Second.')
  await walkTo(test, board, second, 'CHANGES_REQUESTED')
  await makeMove(test, board.editor, second, { move: 'ABANDON_CHANGES', reason: 'Another way.' })
  const third = await next('Third.')
  await walkTo(test, board, third, 'APPROVED')
  await next('Fourth.')
  return third
}

/** A realistic database: articles in every state, two organizations, checkpoints along the way. */
export async function makeHistory(test: TestDatabase, articles: number): Promise<TestCheckpoints> {
  const checkpoints = testCheckpoints(test)
  const board = await makeBoard(test)
  const organizations = [await makeOrganization(test), await makeOrganization(test)]
  for (let i = 0; i < articles; i += 1) {
    const last = await makeLongHistory(test, board, `Article ${i}`)
    if (i % 3 === 2)
      await makeMove(test, board.chair, last, { move: 'WITHDRAW', meaning: 'withdrawn', reason: 'Unsafe.' })
    for (const organization of organizations) await noteEvents(test, 6, organization)
    await noteEvents(test, 4)
    await checkpoints.sign()
  }
  return checkpoints
}
