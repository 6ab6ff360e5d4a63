/**
 * Begins the dashboard. What the server wrote goes first: a reader has it before their eyes by the time that the
 * dashboard's own script is asked for. A page with nothing written is waited for already, and so is a hidden one,
 * which is not painted before it is looked at.
 */
const { dashboard } = document.querySelector<HTMLElement>('script[data-dashboard]')?.dataset ?? {}
const begin = () => void import(/* @vite-ignore */ dashboard ?? '')

if (document.querySelector('#root > *') === null || document.visibilityState === 'hidden') begin()
else {
  const painted = new PerformanceObserver(() => {
    painted.disconnect()
    setTimeout(begin)
  })
  painted.observe({ type: 'paint', buffered: true })
}

export {}
