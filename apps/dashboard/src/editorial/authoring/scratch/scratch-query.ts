import { queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from '../../../api/graphql.ts'
import { request } from '../../../api/request.ts'

const scratchDocument = graphql(`
  query Scratch($id: ID!) {
    articleVersion(id: $id) {
      id
      scratch {
        lock content savedAt
        merge { lock base mine theirs mergedFields { field } }
      }
    }
  }
`)

type Answer = ResultOf<typeof scratchDocument>

/** What somebody has typed into a draft and not saved; nobody else ever sees it. */
export type Scratch = NonNullable<NonNullable<Answer['articleVersion']>['scratch']>

/** The own scratch of a version; `null` when nothing is unsaved. */
export const scratchQuery = (id: string) =>
  queryOptions({
    queryKey: ['scratch', id],
    queryFn: async ({ signal }): Promise<Scratch | null> =>
      (await request(scratchDocument, { id }, signal)).articleVersion?.scratch ?? null,
  })
