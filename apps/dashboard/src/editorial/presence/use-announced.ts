import type { EditingPlace } from '@guideboard/content'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { mayWriteDrafts, sessionQuery } from '../../api/session.ts'
import { announceEditing } from './announce-editing.ts'
import { type Announcer, announcer } from './announcer.ts'

/** Milliseconds after which a tab that nobody looks at counts as left; browsers slow its timers soon after. */
const outOfSight = 4 * 60_000

/** Where one is writing in a draft, and how to say so: whoever else is in it is told. */
export function useMyPlace(versionId: string) {
  const [mine, setMine] = useState<EditingPlace | null>(null)
  const move = useCallback(
    (next: EditingPlace) => setMine((now) => (now?.part === next.part && now.key === next.key ? now : next)),
    [],
  )
  const me = useQuery(sessionQuery).data?.me ?? null
  // Whoever cannot save may open the form, and is nobody to be merged with.
  useAnnounced(versionId, mayWriteDrafts(me) ? mine : null)
  return [mine, move] as const
}

/** Tells whoever else is in a draft where this tab is, until it is closed or shows something else. */
function useAnnounced(versionId: string, place: EditingPlace | null): void {
  const speaker = useRef<Announcer | null>(null)
  useEffect(() => {
    // A new id each time: what was said under the last one, and arrives late, is of another tab.
    const tabId = crypto.randomUUID()
    const one = announcer((at) => announceEditing(versionId, tabId, at))
    speaker.current = one
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') timer = setTimeout(one.away, outOfSight)
      else one.back()
    }
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pagehide', one.away)
    window.addEventListener('pageshow', one.back)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('pagehide', one.away)
      window.removeEventListener('pageshow', one.back)
      one.stop()
    }
  }, [versionId])
  useEffect(() => speaker.current?.at(place), [place])
}
