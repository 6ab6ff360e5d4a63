import type { Move } from '@guideboard/content'

export const moveButtonId = (move: Move): string => `move-${move}`
export const whyUnmetId = (move: Move): string => `unmet-${move}`

/**
 * Presses the button of a move on the page of its version, so that whatever holds the button back (a draft
 * that is not saved, too) holds this back; then the focus goes to what is unmet.
 */
export function pressMove(move: Move): void {
  const button = document.getElementById(moveButtonId(move))
  if (!(button instanceof HTMLButtonElement)) return
  button.scrollIntoView({ block: 'center' })
  if (button.disabled) {
    document.getElementById(whyUnmetId(move))?.focus()
    return
  }
  button.focus()
  button.click()
}
