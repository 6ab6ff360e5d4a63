import { editorialDiff } from './editorial-diff.ts'
import type { Area } from './figure.ts'

/** The board's work: what it is told, measured and tried against what was done. */
export const verifyEditorial: Area = async ({ figure }) => {
  for (const one of editorialDiff()) figure(one)
}
