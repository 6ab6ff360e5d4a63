import { useHotkeys } from '@mantine/hooks'

/**
 * Single keys of the board: `j` and `k` walk through the versions (Enter opens one, as any link), `m` opens the
 * moves of the version that has the focus, `c` claims a seat of it or gives it back, `?` the help.
 */
export function useBoardKeys(openHelp: () => void): void {
  useHotkeys([
    ['j', () => onBoard(() => walk(1))],
    ['k', () => onBoard(() => walk(-1))],
    ['m', () => onBoard(openMoves)],
    ['c', () => onBoard(claimOrRelease)],
    // Most keyboards write it with Shift, some without.
    ['?', () => onBoard(openHelp)],
    ['shift+?', () => onBoard(openHelp)],
  ])
}

/** Keys belong to a dialog or menu while one is open. */
function onBoard(act: () => void): void {
  if (document.querySelector('[role="dialog"], [role="menu"]') === null) act()
}

const focused = (): Element | null => document.activeElement?.closest('[data-version]') ?? null

/** From no version: to the first or the last. It stops at both ends. */
function walk(by: 1 | -1): void {
  const versions = [...document.querySelectorAll('[data-version]')]
  const here = focused()
  const next = here === null ? versions.at(by === 1 ? 0 : -1) : versions[versions.indexOf(here) + by]
  next?.querySelector('a')?.focus()
}

function openMoves(): void {
  focused()?.querySelector<HTMLElement>('[data-move-menu]')?.click()
}

function claimOrRelease(): void {
  focused()?.querySelector<HTMLElement>('[data-seat]')?.click()
}
