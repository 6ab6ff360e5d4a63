import type { Bump, RuleSet } from '@guideboard/rules'
import type { Finding } from '../checks/check.ts'

const order = ['major', 'minor', 'patch'] as const

/**
 * Says that the version label of a rule set is smaller than what changed in it demands; `undefined` when the
 * label says enough. Labels are compared as major.minor.patch.
 */
export function versionLabelFinding(
  before: Pick<RuleSet, 'version'>,
  after: Pick<RuleSet, 'version'>,
  demanded: Bump,
): Finding | undefined {
  if (demanded === 'none') return undefined
  const [was, is] = [numbersOf(before.version), numbersOf(after.version)]
  if (is === undefined) {
    return finding(`The label "${after.version}" is no version number.`, 'Write it as 1.2.3.')
  }
  // A label that was no number cannot be exceeded; any number is a beginning.
  if (was === undefined || reaches(was, is, demanded)) return undefined
  const least = order.indexOf(demanded)
  const next = was
    .map((number, place) => (place === least ? number + 1 : place > least ? 0 : number))
    .join('.')
  return finding(
    `What changed in the rules demands a ${demanded} version, and "${after.version}" after "${before.version}" is less.`,
    `Label the rules ${next} or higher.`,
  )
}

function reaches(was: readonly number[], is: readonly number[], demanded: Exclude<Bump, 'none'>): boolean {
  const first = was.findIndex((number, place) => number !== is[place])
  return first !== -1 && (is[first] ?? 0) > (was[first] ?? 0) && first <= order.indexOf(demanded)
}

function numbersOf(label: string): readonly number[] | undefined {
  return /^(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})\.(0|[1-9]\d{0,8})$/.test(label)
    ? label.split('.').map(Number)
    : undefined
}

function finding(message: string, fix: string): Finding {
  return { severity: 'block', message, path: '/ruleSet/version', fix }
}
