import { useHotkeys } from '@mantine/hooks'

/** Single keys of the board: `m` opens the moves of the version that has the focus. */
export function useBoardKeys(): void {
  useHotkeys([['m', () => onBoard(openMoves)]])
}

/** Keys belong to a dialog or menu while one is open. */
function onBoard(act: () => void): void {
  if (document.querySelector('[role="dialog"], [role="menu"]') === null) act()
}

function openMoves(): void {
  const version = document.activeElement?.closest('[data-version]')
  version?.querySelector<HTMLElement>('[data-move-menu]')?.click()
}
