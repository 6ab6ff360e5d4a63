import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { follow } from '../../api/follow.ts'
import { graphql, type ResultOf } from '../../api/graphql.ts'
import { sessionQuery } from '../../api/session.ts'
import { askAnewFor } from '../use-live-board.ts'

const draftChanged = graphql(`
  subscription DraftChanged($versionId: ID!) {
    draftChanged(versionId: $versionId) {
      changed
      others { person { id name } places { part key } }
    }
  }
`)

/** Somebody else who has the draft open, and where in it. */
export type Presence = ResultOf<typeof draftChanged>['draftChanged']['others'][number]

const nobody: readonly Presence[] = []

/**
 * Who else is in a draft, as they come and go. The same stream tells that the draft itself changed; then it is asked
 * for anew.
 */
export function useLiveDraft(versionId: string, editable: boolean): readonly Presence[] {
  const queries = useQueryClient()
  const [told, setTold] = useState({ versionId, others: nobody })
  useEffect(() => {
    if (!editable) return
    const stop = follow({
      document: draftChanged,
      variables: { versionId },
      onEvent: ({ draftChanged: { changed, others } }) => {
        setTold({ versionId, others })
        if (changed) askAnewFor(queries, versionId)
      },
      onEnd: () => {
        setTold({ versionId, others: nobody })
        void queries.invalidateQueries({ queryKey: sessionQuery.queryKey })
      },
    })
    return () => {
      stop()
      setTold({ versionId, others: nobody })
    }
  }, [queries, versionId, editable])
  return told.versionId === versionId ? told.others : nobody
}
