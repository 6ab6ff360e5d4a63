import { graphql } from '../../../api/graphql.ts'
import { request } from '../../../api/request.ts'
import type { KeepAnswer } from './scratch-keeper.ts'

const keepScratchDocument = graphql(`
  mutation KeepScratch($input: KeepScratchInput!) {
    kept: keepScratch(input: $input) {
      __typename
      ... on KeptScratch { scratch { savedAt } }
      ... on Refused { message }
    }
  }
`)

/** Keeps what is typed for its author alone; it saves nothing. */
export async function keepScratch(versionId: string, lock: number, content: unknown): Promise<KeepAnswer> {
  const { kept } = await request(keepScratchDocument, { input: { versionId, lock, content } })
  return kept.__typename === 'KeptScratch' ? { keptAt: kept.scratch.savedAt } : { refused: kept.message }
}
