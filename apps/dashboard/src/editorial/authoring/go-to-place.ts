/** Marks an element as the place of a part of the document; `path` is a JSON Pointer. */
export const placeOf = (path: string) => ({ 'data-place': path })

/** Moves the focus to the field of a place, or to the nearest one above it that is shown. */
export function goToPlace(path: string): void {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.querySelector<HTMLElement>(`[data-place="${CSS.escape(at)}"]`)
    if (found === null) continue
    if (at !== path && found instanceof HTMLDetailsElement && !found.open) {
      // Its inside is drawn once it is open; then the place itself is looked for again.
      found.open = true
      setTimeout(() => goToPlace(path), 50)
      return
    }
    for (let around = found.parentElement; around !== null; around = around.parentElement)
      if (around instanceof HTMLDetailsElement) around.open = true
    const field = found.matches(focusable) ? found : found.querySelector<HTMLElement>(focusable)
    field?.focus()
    found.scrollIntoView({ block: 'center' })
    return
  }
}

const focusable = 'input, textarea, select, button, summary'
