import type { CslItem } from '../csl.ts'

/** Syntax alone: whether the identifier exists is not asked here. */
export function isPmid(text: string): boolean {
  return /^[1-9]\d{0,8}$/.test(text)
}

export function isPmcid(text: string): boolean {
  return /^PMC[1-9]\d{0,9}$/.test(text)
}

/** The bare name, without https://doi.org/ or doi: before it. */
export function isDoi(text: string): boolean {
  return /^10\.\d{4,9}\/[!-~]+$/.test(text)
}

/** An https address of a named host, without credentials. */
export function isHttpsUrl(text: string): boolean {
  return /^https:\/\/(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}(?::\d{1,5})?(?:[/?#][!-~]*)?$/i.test(
    text,
  )
}

/** What makes two references the same source: DOIs do not mind case. */
export function identitiesOf({ DOI, PMID, PMCID }: CslItem): readonly string[] {
  return [
    ...(DOI === undefined ? [] : [`DOI ${DOI.toLowerCase()}`]),
    ...(PMID === undefined ? [] : [`PMID ${PMID}`]),
    ...(PMCID === undefined ? [] : [`PMCID ${PMCID.toUpperCase()}`]),
  ]
}
