import type { CheckId } from '../check-id.ts'
import type { RequiredCheck } from '../document.ts'
import type { CheckStatus } from './check.ts'

/** A stored result for the very content in question. */
export interface StoredCheck {
  readonly checkId: CheckId
  readonly checkVersion: number
  readonly status: CheckStatus
}

export interface UnmetCheck {
  readonly code: 'CHECKS_NOT_GREEN'
  readonly checkId: CheckId
  readonly message: string
}

/** Required checks that are not green: missing, of an older version than required, blocking, or not run. */
export function unmetChecks(
  required: readonly RequiredCheck[],
  results: readonly StoredCheck[],
): readonly UnmetCheck[] {
  return required.flatMap(({ id, minVersion }) => {
    const own = results.filter((result) => result.checkId === id)
    const latest = own.reduce<StoredCheck | undefined>(
      (last, result) => (last === undefined || result.checkVersion >= last.checkVersion ? result : last),
      undefined,
    )
    const why = whyRed(latest, minVersion)
    return why === undefined
      ? []
      : [{ code: 'CHECKS_NOT_GREEN' as const, checkId: id, message: `The check "${id}" ${why}.` }]
  })
}

function whyRed(result: StoredCheck | undefined, minVersion: number): string | undefined {
  if (result === undefined) return 'has not run on this content'
  if (result.checkVersion < minVersion)
    return `ran in version ${result.checkVersion}, and ${minVersion} is required`
  switch (result.status) {
    case 'pass':
    case 'warn':
      return undefined
    case 'block':
      return 'found something that blocks'
    case 'error':
      return 'could not be run'
    default:
      return result.status satisfies never
  }
}
