/** A code of the API as words: `PATIENT_REPRESENTATIVE` or `redFlags` become "patient representative", "red flags". */
export function spoken(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
}

/** The same, beginning with a capital letter. */
export function spokenTitle(code: string): string {
  const words = spoken(code)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
