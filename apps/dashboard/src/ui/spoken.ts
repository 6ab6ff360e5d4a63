/** A code of the API as words: `PATIENT_REPRESENTATIVE` or `redFlags` become "patient representative", "red flags". */
export function spoken(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([a-z]{2})(\d)/g, '$1 $2')
    .replace(/[_-]+/g, ' ')
    .toLowerCase()
}

/** The same, beginning with a capital letter. */
export function spokenTitle(code: string): string {
  const words = spoken(code)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const unitWords: Readonly<Record<string, string>> = {
  a: 'years',
  mo: 'months',
  wk: 'weeks',
  d: 'days',
  h: 'hours',
}

/** A UCUM unit for a form: times in words, nothing for a bare number, the rest as it is. */
export const spokenUnit = (unit: string | null): string =>
  unit === null || unit === '1' ? '' : (unitWords[unit] ?? unit)
