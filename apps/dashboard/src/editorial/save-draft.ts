import { graphql } from '../api/graphql.ts'
import { request } from '../api/request.ts'
import { type VersionAnswer, versionResultFragment } from './version-fragment.ts'

const saveDraftDocument = graphql(
  `
    mutation SaveDraft($input: SaveDraftInput!) {
      saved: saveDraft(input: $input) { ...VersionResult }
    }
  `,
  [versionResultFragment],
)

/** Saves the whole document, if nobody saved since `lock` was read. */
export async function saveDraft(versionId: string, lock: number, content: unknown): Promise<VersionAnswer> {
  return (await request(saveDraftDocument, { input: { versionId, lock, content } })).saved
}
