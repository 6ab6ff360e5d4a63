import type { EditingPlace } from '@guideboard/content'
import { type ReactNode, useEffect, useRef } from 'react'
import { MyPlace } from './presence-context.ts'
import { useMyPlace } from './use-announced.ts'

const reading: EditingPlace = { part: 'NONE', key: null }
const writing: EditingPlace = { part: 'DOCUMENT', key: null }

interface WritingJsonProps {
  readonly versionId: string
  readonly children: ReactNode
}

/** Around the document as text: whoever writes in it is in all of it at once. */
export function WritingJson({ versionId, children }: WritingJsonProps) {
  const [mine, move] = useMyPlace(versionId)
  const watched = useRef<HTMLDivElement>(null)
  useEffect(() => {
    move(reading)
    const write = () => move(writing)
    const root = watched.current
    root?.addEventListener('focusin', write)
    return () => root?.removeEventListener('focusin', write)
  }, [move])
  return (
    <MyPlace value={mine}>
      <div ref={watched}>{children}</div>
    </MyPlace>
  )
}
