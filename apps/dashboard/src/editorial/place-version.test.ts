import { QueryClient } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import type { Board } from './board-query.ts'
import { boardVersion, option } from './board-version.test-kit.ts'
import { movedBy, placeVersion } from './place-version.ts'

it('shows a move before the server answers, on every board, and takes back only that', () => {
  const queries = new QueryClient()
  const version = boardVersion({ state: 'SUBMITTED', moves: [option('START_REVIEW')] })
  const other = boardVersion({ id: 'other' })
  const stateOf = (closed: boolean) =>
    queries
      .getQueryData<Board>(['board', closed])
      ?.reviewQueue.edges.map(({ node: { state, moves } }) => `${state} ${moves.length}`)
  for (const closed of [true, false])
    queries.setQueryData<Board>(['board', closed], {
      reviewQueue: {
        totalCount: 2,
        pageInfo: { hasNextPage: false },
        edges: [{ node: version }, { node: other }],
      },
    })

  placeVersion(queries, movedBy(version, option('START_REVIEW')))
  expect(stateOf(true)).toEqual(['UNDER_REVIEW 0', 'DRAFT 0'])
  placeVersion(queries, { ...other, state: 'SUBMITTED' })
  placeVersion(queries, version)
  expect(stateOf(false)).toEqual(['SUBMITTED 1', 'SUBMITTED 0'])
})
