import { AskIndex, type IndexedArticle, indexArticle } from '@guideboard/content/ask'
import { loadReaderContents } from '../articles/load-reader-versions.ts'
import { read } from '../audit/doors.ts'
import type { Ctx } from '../platform/ctx.ts'
import { type AskableVersion, loadAskable } from './load-askable.ts'

/** What retrieval needs of a version never changes, so it is made once and kept while readers see the version. */
const articles = new Map<string, IndexedArticle>()
const kept = new Map<string, { readonly mark: string; readonly index: AskIndex }>()

const mostArticles = 20_000
const mostIndexes = 50

/** All that readers may see now, of one article or of the library, ready to be asked. */
export async function askableIndex(ctx: Ctx, slug: string | undefined): Promise<AskIndex> {
  const shown = await read(ctx, (tx) => loadAskable(tx, ctx.clock.now(), slug), { role: 'reader' })
  const mark = shown.map(keyOf).join(' ')
  const name = slug ?? ''
  const known = kept.get(name)
  if (known?.mark === mark) return known.index
  const index = new AskIndex(await indexed(ctx, shown))
  keep(kept, name, { mark, index }, mostIndexes)
  return index
}

async function indexed(ctx: Ctx, shown: readonly AskableVersion[]): Promise<readonly IndexedArticle[]> {
  const fresh = shown.filter((one) => !articles.has(keyOf(one)))
  for (let start = 0; start < fresh.length; start += 200) {
    const part = fresh.slice(start, start + 200)
    const ids = part.map(({ versionId }) => versionId)
    const contents = await read(ctx, (tx) => loadReaderContents(tx, ids), { role: 'reader' })
    for (const one of part) {
      const content = contents.get(one.versionId)
      if (content)
        keep(
          articles,
          keyOf(one),
          indexArticle({ slug: one.slug, versionId: one.versionId, content }),
          mostArticles,
        )
    }
  }
  return shown.flatMap((one) => articles.get(keyOf(one)) ?? [])
}

function keyOf({ versionId, contentHash }: AskableVersion): string {
  return `${versionId}:${contentHash}`
}

function keep<V>(map: Map<string, V>, key: string, value: V, most: number): void {
  map.delete(key)
  map.set(key, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
