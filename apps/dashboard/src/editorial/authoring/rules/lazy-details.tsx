import { createContext, type ReactNode, use } from 'react'
import { LazyFold } from '../../../ui/lazy-fold.tsx'
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

/** A folded part of a form: a long list of forms stays quick to type in. */
export function LazyDetails({ summary, className, place, children }: LazyDetailsProps) {
  return (
    <LazyFold summary={summary} className={className} drawnAtOnce={use(DrawnAtOnce)} {...placeOf(place)}>
      {children}
    </LazyFold>
  )
}
