import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { scratchQuery } from './authoring/scratch/scratch-query.ts'
import { saveDraft } from './save-draft.ts'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'

interface DraftToSave {
  readonly content: unknown
  /** Of the text that it was brought together with, where that is a later one. */
  readonly lock?: number
}

/**
 * Saving with the lock that was read when the editor opened, or of the text that it goes on with. While somebody else's newer text is in the
 * cache, the editor keeps its own text and lock, so that nothing is overwritten unseen.
 */
export function useSaveDraft(version: Version, lockOfText = version.lock) {
  const queries = useQueryClient()
  const [opened, setOpened] = useState({ id: version.id, lock: lockOfText })
  const save = useMutation({
    mutationFn: ({ content, lock = opened.lock }: DraftToSave) => saveDraft(opened.id, lock, content),
    onSuccess: async (answer) => {
      if (answer.__typename === 'ChangedVersion') {
        setOpened(answer.version)
        // The server has dropped what was typed along with the save.
        queries.setQueryData(scratchQuery(opened.id).queryKey, null)
      }
      await takeIn(queries, opened.id, answer)
    },
  })
  return { save, lock: opened.lock, overtaken: version.lock > opened.lock && !save.isPending }
}
