import { type ArticleContent, parseContent } from '@guideboard/content'
import { useCallback, useState } from 'react'
import { refusedByContent } from '../refused-by-content.ts'
import { useSaveDraft } from '../use-save-draft.ts'
import type { Version } from '../version-fragment.ts'
import type { DraftEdit } from './draft-edits.ts'
import { toForm, withForm } from './draft-form.ts'
import { openScratch } from './scratch/open-scratch.ts'
import type { Scratch } from './scratch/scratch-query.ts'
import { useScratch } from './scratch/use-scratch.ts'

/**
 * What is being written of one version: the form, what was saved last, and saving. It begins with the scratch
 * that its author continues, if there is one. Nothing else holds unsaved words.
 */
export function useDraft(
  version: Version,
  stored: ArticleContent,
  continued: Scratch | null,
  onReopen: () => void,
) {
  const [[content, opened, start]] = useState(() => begun(stored, continued))
  const [form, setForm] = useState(opened)
  const [saved, setSaved] = useState(start)
  const [refused, setRefused] = useState<ReturnType<typeof refusedByContent>>(null)
  const { save, lock, overtaken } = useSaveDraft(version, continued?.lock)
  const dirty = form !== saved
  const scratch = useScratch({ versionId: version.id, lock, content, form, saved, continued })
  const edit = useCallback((change: DraftEdit) => setForm(change), [])
  const submit = () => {
    const parsed = parseContent(withForm(content, form))
    setRefused(refusedByContent(parsed))
    if (!parsed.ok) return
    void scratch.saving(async () => {
      const answer = await save.mutateAsync({ content: parsed.content })
      if (answer.__typename !== 'ChangedVersion') return 'not-done'
      setSaved(form)
      return 'done'
    })
  }
  /** Saves a document that has both texts; then the form is to be opened anew with it. */
  const saveMerged = (both: unknown, lock: number) =>
    void scratch.saving(async () => {
      const answer = await save.mutateAsync({ content: both, lock })
      if (answer.__typename !== 'ChangedVersion') return 'not-done'
      onReopen()
      return 'done'
    })
  const { keeping, flush, drop } = scratch
  return { form, saved, dirty, edit, submit, saveMerged, refused, save, overtaken, keeping, flush, drop }
}

export type Draft = ReturnType<typeof useDraft>

/** The document and form to begin with, and the form of what is saved. */
function begun(stored: ArticleContent, continued: Scratch | null) {
  const saved = toForm(stored)
  const scratch = continued && openScratch(continued.content, saved)
  return scratch ? ([scratch.content, scratch.form, saved] as const) : ([stored, saved, saved] as const)
}
