import type { ArticleContent } from '@guideboard/content'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type DraftForm, withForm } from '../draft-form.ts'
import { keepScratch } from './keep-scratch.ts'
import { type Keeping, type SaveEnd, scratchKeeper } from './scratch-keeper.ts'
import { type Scratch, scratchQuery } from './scratch-query.ts'
import { useDropScratch } from './use-drop-scratch.ts'

interface UseScratch {
  readonly versionId: string
  /** Of the text that the form grew from. */
  readonly lock: number
  readonly content: ArticleContent
  readonly form: DraftForm
  readonly saved: DraftForm
  /** What was kept earlier and is gone on with. */
  readonly continued: Scratch | null
}

/** Keeps what is typed for its author, half a second after the last key, until it is saved or dropped. */
export function useScratch({ versionId, lock, content, form, saved, continued }: UseScratch) {
  const queries = useQueryClient()
  const dropScratch = useDropScratch(versionId)
  const [keeping, setKeeping] = useState<Keeping>(
    continued ? { kind: 'kept', at: continued.savedAt } : { kind: 'nothing' },
  )
  const grewFrom = useRef(lock)
  const [keeper] = useState(() =>
    scratchKeeper<DraftForm>(async (typed) => {
      const document = withForm(content, typed)
      const answer = await keepScratch(versionId, grewFrom.current, document)
      if ('keptAt' in answer) {
        const kept = { lock: grewFrom.current, content: document, savedAt: answer.keptAt, merge: null }
        queries.setQueryData(scratchQuery(versionId).queryKey, kept)
      }
      return answer
    }, setKeeping),
  )
  const [begun] = useState(form)
  useEffect(() => {
    grewFrom.current = lock
  }, [lock])
  useEffect(() => {
    if (form !== begun && form !== saved) keeper.typed(form)
  }, [keeper, form, saved, begun])
  useEffect(() => {
    const now = () => void keeper.flush()
    const hidden = () => document.visibilityState === 'hidden' && now()
    window.addEventListener('online', now)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      keeper.stop()
      window.removeEventListener('online', now)
      document.removeEventListener('visibilitychange', hidden)
    }
  }, [keeper])
  /** Saves; what is kept is dropped by the server with it. A failure shows where the save shows it. */
  const saving = (save: () => Promise<SaveEnd>) => keeper.holdingBack(save).catch(() => undefined)
  /** Where that fails, what is kept is offered again the next time. */
  const drop = () =>
    saving(async () => {
      await dropScratch.mutateAsync()
      return 'done'
    })
  return { keeping, saving, drop, flush: keeper.flush }
}
