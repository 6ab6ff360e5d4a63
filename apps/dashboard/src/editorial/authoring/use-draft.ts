import { type ArticleContent, parseContent } from '@guideboard/content'
import { useCallback, useState } from 'react'
import { refusedByContent } from '../refused-by-content.ts'
import { useSaveDraft } from '../use-save-draft.ts'
import type { Version } from '../version-fragment.ts'
import type { DraftEdit } from './draft-edits.ts'
import { toForm, withForm } from './draft-form.ts'

/** What is being written of one version: the form, what was saved last, and saving. Nothing else holds unsaved words. */
export function useDraft(version: Version, content: ArticleContent) {
  const [form, setForm] = useState(() => toForm(content))
  const [saved, setSaved] = useState(form)
  const [refused, setRefused] = useState<ReturnType<typeof refusedByContent>>(null)
  const { save, overtaken } = useSaveDraft(version)
  const edit = useCallback((change: DraftEdit) => setForm(change), [])
  const submit = () => {
    const parsed = parseContent(withForm(content, form))
    setRefused(refusedByContent(parsed))
    if (!parsed.ok) return
    save.mutate(parsed.content, {
      onSuccess: (answer) => {
        if (answer.__typename === 'ChangedVersion') setSaved(form)
      },
    })
  }
  return { form, saved, dirty: form !== saved, edit, submit, refused, save, overtaken }
}

export type Draft = ReturnType<typeof useDraft>
