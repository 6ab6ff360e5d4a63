import { sha256Hex } from '../../sha256.ts'

const idPattern = /^[A-Za-z0-9\-.]{1,64}$/

/** A FHIR id for a name: the name itself where it can be one, else what can be kept of it with a mark of the whole. */
export function resourceId(name: string): string {
  if (idPattern.test(name)) return name
  return `${name.replace(/[^A-Za-z0-9\-.]/g, '-').slice(0, 51)}-${sha256Hex(name).slice(0, 12)}`
}

/** A name as programs like it: letters, digits and underscores, a capital letter first. */
export function programName(name: string): string {
  const words = name.split(/[^A-Za-z0-9_]+/).filter((word) => word !== '')
  return words
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join('')
    .slice(0, 255)
}
