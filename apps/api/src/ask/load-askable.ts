import { readerView, type VersionState } from '@guideboard/content'
import { Prisma } from '@guideboard/database'
import { type ReadTx, rowsOf } from '../audit/read-handle.ts'

/** The version of an article that readers are shown, if it has a text. */
export interface AskableVersion {
  readonly slug: string
  readonly versionId: string
  readonly contentHash: string
}

interface Row {
  readonly id: string
  readonly slug: string
  readonly number: number
  readonly state: VersionState
  readonly content_hash: string
  readonly in_force_from: Date | null
  readonly in_force_to: Date | null
}

/** Articles that are asked at once; beyond them the library has to be asked by article. */
const mostArticles = 20_000

/** Every version whose text a reader is shown now, by the reader views alone; of one article where a slug is given. */
export async function loadAskable(tx: ReadTx, now: Date, slug?: string): Promise<readonly AskableVersion[]> {
  const rows = await rowsOf<Row>(
    tx,
    Prisma.sql`
      SELECT v.id, a.slug, v.number, v.state, v.content_hash,
             lower(v.in_force) AS in_force_from, upper(v.in_force) AS in_force_to
      FROM reader_version v JOIN reader_article a ON a.id = v.article_id
      WHERE ${slug ?? null}::text IS NULL OR a.slug = ${slug ?? null}
      ORDER BY a.slug, v.number
      LIMIT ${mostArticles * 4}`,
  )
  return [...Map.groupBy(rows, (row) => row.slug)].slice(0, mostArticles).flatMap(([of, versions]) => {
    const view = readerView(versions.map(forReaders), now)
    const shown = view.page === 'TEXT' ? versions.find(({ id }) => id === view.versionId) : undefined
    return shown === undefined ? [] : [{ slug: of, versionId: shown.id, contentHash: shown.content_hash }]
  })
}

function forReaders(row: Row) {
  return {
    id: row.id,
    number: row.number,
    state: row.state,
    reviewDueOn: '9999-12-31',
    ...(row.in_force_from === null
      ? {}
      : {
          inForce: { from: row.in_force_from, ...(row.in_force_to === null ? {} : { to: row.in_force_to }) },
        }),
  }
}
