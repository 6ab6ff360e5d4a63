import { startTransition, use, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { TakeOver } from '../frame/take-over.ts'

/**
 * How many parts of a long text are drawn: all, but for the page that takes the written one's place. There the first
 * is there at once, and the others follow in steps so short that a tap or a key never waits for them.
 */
export function usePartsDrawn(total: number): number {
  const takeOver = use(TakeOver)
  const [drawn, setDrawn] = useState(() => (takeOver.current ? 1 : Number.POSITIVE_INFINITY))
  useEffect(() => {
    if (drawn >= total) return
    const next = drawn + 1
    startTransition(() => setDrawn(next < total ? next : Number.POSITIVE_INFINITY))
    const drawAll = () => flushSync(() => setDrawn(Number.POSITIVE_INFINITY))
    window.addEventListener('beforeprint', drawAll)
    return () => window.removeEventListener('beforeprint', drawAll)
  }, [drawn, total])
  return drawn
}
