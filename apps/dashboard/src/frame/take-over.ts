import { createContext } from 'react'

/**
 * Whether the page is being drawn over the one that the server wrote, for somebody who just came and looks at its top:
 * then what lies below the window may follow in steps. Whoever scrolled, came back or asked for a place needs the whole.
 */
export const TakeOver = createContext<{ readonly current: boolean }>({ current: false })

export function isSeenFromTop(root: HTMLElement): boolean {
  const [arrival] = performance.getEntriesByType('navigation')
  return (
    root.hasChildNodes() &&
    window.scrollY === 0 &&
    window.location.hash === '' &&
    arrival instanceof PerformanceNavigationTiming &&
    arrival.type === 'navigate'
  )
}
