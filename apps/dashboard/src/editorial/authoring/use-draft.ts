import { type ArticleContent, parseContent } from '@guideboard/content'
import { useCallback, useState } from 'react'
import { refusedByContent } from '../refused-by-content.ts'
import { useSaveDraft } from '../use-save-draft.ts'
import type { Version } from '../version-fragment.ts'
import type { DraftEdit } from './draft-edits.ts'
import { toForm, withForm } from './draft-form.ts'

/** What is being written of one version: the form, what was saved last, and saving. Nothing else holds unsaved words. */
export function useDraft(version: Version, content: ArticleContent, onReopen: () => void) {
  const [form, setForm] = useState(() => toForm(content))
  const [saved, setSaved] = useState(form)
  const [refused, setRefused] = useState<ReturnType<typeof refusedByContent>>(null)
  const { save, overtaken } = useSaveDraft(version)
  const edit = useCallback((change: DraftEdit) => setForm(change), [])
  const submit = () => {
    const parsed = parseContent(withForm(content, form))
    setRefused(refusedByContent(parsed))
    if (!parsed.ok) return
    save.mutate(
      { content: parsed.content },
      {
        onSuccess: (answer) => {
          if (answer.__typename === 'ChangedVersion') setSaved(form)
        },
      },
    )
  }
  /** Saves a document that has both texts; then the form is to be opened anew with it. */
  const saveMerged = (both: unknown, lock: number) =>
    save.mutate(
      { content: both, lock },
      {
        onSuccess: (answer) => {
          if (answer.__typename === 'ChangedVersion') onReopen()
        },
      },
    )
  return { form, saved, dirty: form !== saved, edit, submit, saveMerged, refused, save, overtaken }
}

export type Draft = ReturnType<typeof useDraft>
