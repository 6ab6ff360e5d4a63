import { sqlstateOf } from '../database-error.ts'
import {
  articleContent,
  asPerson,
  type Board,
  makeChecksGreen,
  makeDraft,
  makeMove,
  makeQuorum,
  walkTo,
} from '../test-kit/article-factories.ts'
import type { TestDatabase } from '../test-kit/test-database.ts'

/** What many people do at once to one version, with one token. */
export const races = ['save', 'approve', 'move', 'submit'] as const
export type Race = (typeof races)[number]

/** How a loser may be refused; anything else, a deadlock above all, is a fault. */
const refusals: { readonly [R in Race]: readonly string[] } = {
  save: ['WF009'],
  approve: ['WF009'],
  move: ['WF009'],
  submit: ['23505'],
}

export interface RaceBoard extends Board {
  readonly otherChair: string
}

/**
 * Lets so many people race once. Answers what went wrong: not exactly one winner, or a loser who was refused
 * in another way than being late. Empty when all is well.
 */
export async function raceRound(
  db: TestDatabase,
  board: RaceBoard,
  race: Race,
  people: number,
): Promise<readonly string[]> {
  const ended = await Promise.allSettled(await attempts[race](db, board, people))
  const outcomes = ended.map((end) =>
    end.status === 'fulfilled' ? 'done' : (sqlstateOf(end.reason) ?? String(end.reason)),
  )
  const winners = outcomes.filter((outcome) => outcome === 'done').length
  const odd = outcomes.filter((outcome) => outcome !== 'done' && !refusals[race].includes(outcome))
  return [
    ...(winners === 1 ? [] : [`${race}: ${winners} winners of ${people}`]),
    ...odd.map((outcome) => `${race}: a loser was refused with ${outcome}`),
  ]
}

type Attempts = (db: TestDatabase, board: RaceBoard, people: number) => Promise<readonly Promise<unknown>[]>

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const attempts: { readonly [R in Race]: Attempts } = {
  save: async (db, board, people) => {
    const { versionId } = await makeDraft(db, board)
    return times(people, (writer) =>
      asPerson(
        db,
        board.author,
        (tx) => tx.$queryRaw`SELECT save_content(${versionId}::uuid, 1, ${`{"writer":${writer}}`})`,
      ),
    )
  },
  approve: async (db, board, people) => {
    const version = await walkTo(db, board, await makeDraft(db, board), 'UNDER_REVIEW')
    await makeQuorum(db, board, version)
    const lock = await lockOf(db, version.versionId)
    return times(people, (index) =>
      makeMove(db, index % 2 === 0 ? board.chair : board.otherChair, version, {
        move: 'APPROVE',
        lock,
        meaning: 'approved',
      }),
    )
  },
  move: async (db, board, people) => {
    const version = await walkTo(db, board, await makeDraft(db, board), 'SUBMITTED')
    const lock = await lockOf(db, version.versionId)
    const ways = [
      [board.editor, 'START_REVIEW'],
      [board.author, 'RECALL'],
      [board.editor, 'ABANDON_SUBMITTED'],
    ] as const
    return times(people, (index) => {
      const [person, move] = ways[index % ways.length] ?? ways[0]
      return makeMove(db, person, version, { move, lock, reason: 'Race.' })
    })
  },
  submit: async (db, board, people) => {
    const content = articleContent({ title: 'Rivals' })
    const first = await makeDraft(db, board, { content })
    const rivals = [first]
    for (let rival = 1; rival < people; rival += 1) {
      rivals.push(await makeDraft(db, board, { content, articleId: first.articleId }))
    }
    await makeChecksGreen(db, board.author, first.contentHash)
    return rivals.map((version) =>
      makeMove(db, board.author, version, { move: 'SUBMIT', lock: 1, meaning: 'authored' }),
    )
  },
}

async function lockOf(db: TestDatabase, versionId: string): Promise<number> {
  const [row] = await db.sql<{ lock: number }>('SELECT lock FROM article_version WHERE id = $1', [versionId])
  if (row === undefined) throw new Error('The version is gone.')
  return row.lock
}
