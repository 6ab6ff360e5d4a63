import { asPerson, type MadeVersion } from './article-factories.ts'
import type { TestDatabase } from './test-database.ts'

type OfVersion = Pick<MadeVersion, 'versionId'>

/** Holds what a person had declared against a version: nothing matches, unless matches are given. */
export function makeScreening(
  test: TestDatabase,
  by: string,
  { versionId }: OfVersion,
  personId: string,
  matches: readonly object[] = [],
): Promise<unknown> {
  return asPerson(
    test,
    by,
    (tx) => tx.$executeRaw`
      INSERT INTO interest_screening (version_id, person_id, matches)
      VALUES (${versionId}::uuid, ${personId}::uuid, ${JSON.stringify(matches)}::jsonb)`,
  )
}

/** Gives a seat to somebody whose interests match nothing, by an editor or by themselves. Answers its id. */
export async function makeAssignment(
  test: TestDatabase,
  by: string,
  version: OfVersion,
  { seat, personId }: { readonly seat: string; readonly personId: string },
): Promise<string> {
  await makeScreening(test, by, version, personId)
  return asPerson(test, by, async (tx) => {
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO seat_assignment (version_id, seat, person_id)
      VALUES (${version.versionId}::uuid, ${seat}, ${personId}::uuid) RETURNING id`
    if (row === undefined) throw new Error('The insert gave no assignment back.')
    return row.id
  })
}
