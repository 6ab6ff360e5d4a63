import { createContext, type ReactNode, use, useState } from 'react'
import { placeOf } from '../go-to-place.ts'

/** Whether everything is drawn from the start, folded or not. */
export const DrawnAtOnce = createContext(false)

interface LazyDetailsProps {
  readonly summary: ReactNode
  readonly className?: string | undefined
  /** JSON Pointer in the document. */
  readonly place: string
  readonly children: ReactNode
}

/** Something folded, whose inside is drawn once it is opened: a long list of forms stays quick to type in. */
export function LazyDetails({ summary, className, place, children }: LazyDetailsProps) {
  const [drawn, setDrawn] = useState(use(DrawnAtOnce))
  return (
    <details
      className={className}
      onToggle={({ currentTarget }) => currentTarget.open && setDrawn(true)}
      {...placeOf(place)}
    >
      <summary>{summary}</summary>
      {drawn && children}
    </details>
  )
}
