import type { Move } from '@guideboard/content'

/** A button of a version's page, and where it says why it cannot be pressed. */
interface Pressable {
  readonly id: string
  readonly whyId: string
}

export const moveButton = (move: Move): Pressable => ({ id: `move-${move}`, whyId: `unmet-${move}` })
export const voteButton: Pressable = { id: 'vote', whyId: 'why-no-vote' }
export const declareButton: Pressable = { id: 'declare', whyId: 'what-declaring-does' }

/**
 * Presses a button on the page of a version, so that whatever holds the button back (a draft that is not saved, too)
 * holds this back; then the focus goes to what is unmet.
 */
export function press({ id, whyId }: Pressable): void {
  const button = document.getElementById(id)
  if (!(button instanceof HTMLButtonElement)) return
  button.scrollIntoView({ block: 'center' })
  if (button.disabled) {
    document.getElementById(whyId)?.focus()
    return
  }
  button.focus()
  button.click()
}
