import { type ArticleContent, parseContent } from '@guideboard/content'
import type { ReadTx } from '../audit/read-handle.ts'
import { type DraftMerge, mergeDraft } from './draft-merge.ts'
import { loadVersion } from './load-version.ts'

/** What somebody has typed into a draft and not saved. */
export interface Scratch {
  readonly versionId: string
  /** The lock token of the text it grew from. */
  readonly lock: number
  /** As it was typed: it need not be an article yet. */
  readonly content: unknown
  readonly savedAt: Date
}

/** The scratch of whoever asks; row-level security shows nobody another one. */
export async function ownScratch(tx: ReadTx, versionId: string): Promise<Scratch | null> {
  const row = await tx.draftScratch.findFirst({ where: { versionId } })
  return row && { versionId, lock: row.lock, content: JSON.parse(row.contentText), savedAt: row.savedAt }
}

/** A scratch that was overtaken, brought together with what was saved since; null when it was not, or is no article yet. */
export async function scratchMerge(tx: ReadTx, scratch: Scratch): Promise<DraftMerge | null> {
  const version = await loadVersion(tx, scratch.versionId)
  const text = articleOf(scratch.content)
  if (version.lock === scratch.lock || text === undefined) return null
  return (await mergeDraft(tx, version, scratch.lock, text)) ?? null
}

function articleOf(json: unknown): ArticleContent | undefined {
  const parsed = parseContent(json)
  return parsed.ok ? parsed.content : undefined
}
