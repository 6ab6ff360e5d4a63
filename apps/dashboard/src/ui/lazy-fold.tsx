import { type DetailsHTMLAttributes, type ReactNode, useState } from 'react'

interface LazyFoldProps extends Omit<DetailsHTMLAttributes<HTMLDetailsElement>, 'onToggle'> {
  readonly summary: ReactNode
  /** Its inside is drawn from the start, unfolded or not. */
  readonly drawnAtOnce?: boolean
}

/** Something folded, whose inside is drawn once it is opened: a page with much below the surface stays quick. */
export function LazyFold({ summary, drawnAtOnce = false, children, ...rest }: LazyFoldProps) {
  const [drawn, setDrawn] = useState(drawnAtOnce || rest.open === true)
  return (
    <details {...rest} onToggle={({ currentTarget }) => currentTarget.open && setDrawn(true)}>
      <summary>{summary}</summary>
      {drawn && children}
    </details>
  )
}
