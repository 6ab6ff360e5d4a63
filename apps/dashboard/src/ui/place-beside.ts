import { isSmallScreen } from './is-small-screen.ts'

const gap = 6
const margin = 8

/** Puts a shown popover under its anchor, above it where there is no room, always inside the window; a sheet stays. */
export function placeBeside(popover: HTMLElement, anchor: HTMLElement): void {
  if (isSmallScreen()) return
  const from = anchor.getBoundingClientRect()
  const size = popover.getBoundingClientRect()
  const below = from.bottom + gap
  const fits = below + size.height + margin <= window.innerHeight
  const left = Math.min(from.left, window.innerWidth - size.width - margin)
  popover.style.top = `${fits ? below : Math.max(margin, from.top - gap - size.height)}px`
  popover.style.left = `${Math.max(margin, left)}px`
}
