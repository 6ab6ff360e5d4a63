import { graphql } from '../../../api/graphql.ts'
import { request } from '../../../api/request.ts'
import { type VersionAnswer, versionResultFragment } from '../../version-fragment.ts'

const dropScratchDocument = graphql(
  `
    mutation DropScratch($versionId: ID!) {
      dropped: dropScratch(versionId: $versionId) { ...VersionResult }
    }
  `,
  [versionResultFragment],
)

/** Throws away what was typed and not saved. */
export async function dropScratch(versionId: string): Promise<VersionAnswer> {
  return (await request(dropScratchDocument, { versionId })).dropped
}
