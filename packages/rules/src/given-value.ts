import { type Issues, report, shown } from './document/issues.ts'
import type { FactState } from './snapshot.ts'

export function known(value: boolean | string | number): FactState {
  return { kind: 'known', value }
}

/** Reports a value of the wrong kind: what was given, and what is wanted. */
export function wrong(issues: Issues, path: string, value: unknown, wanted: string): undefined {
  report(
    issues,
    'wrong-type',
    path,
    `${shown(value)} is not ${wanted}`,
    `give ${wanted}; leave the fact out while it is unknown`,
  )
  return undefined
}
