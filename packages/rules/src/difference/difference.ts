import { regionsOf } from '../analysis/region.ts'
import { spaceOf } from '../analysis/space.ts'
import { canonicalJson } from '../canonical-json.ts'
import { programOf } from '../parse-rule-set.ts'
import type { Program } from '../program.ts'
import type { RuleSet } from '../rule-set.ts'
import { adviceChanges, type Found, outputChanges, sameImpossible, type Versions } from './advice-changes.ts'
import { type AdviceChange, type Bump, largest, type OutputChange, type PartChange } from './change.ts'
import { partChanges } from './part-changes.ts'

/** What is different between two versions of a rule set, and what the version number must say of it. */
export interface Difference {
  /**
   * `major`: somebody's advice or output changes, or goes away. `minor`: advice, outputs or cautions are
   * added, or facts are read from records differently. `patch`: the same in other words. `none`: nothing.
   */
  readonly bump: Bump
  readonly added: readonly string[]
  readonly removed: readonly string[]
  /** Whose advice changes, a region and a patient for each change; recommendations added and removed too. */
  readonly advice: readonly AdviceChange[]
  readonly outputs: readonly OutputChange[]
  readonly parts: readonly PartChange[]
  /** Recommendations and outputs that could not be compared within the budget; they demand `major`. */
  readonly undetermined: readonly string[]
}

/**
 * Compares two versions over all patients at once: exact over every completion that both hold possible
 * and every value that both accept. A few milliseconds for a guideline. Throws a TypeError when one of
 * them is no rule set.
 */
export function difference(before: RuleSet, after: RuleSet): Difference {
  const [old, fresh] = [programOf(before), programOf(after)]
  const same = withoutVersion(old.ruleSet) === withoutVersion(fresh.ruleSet)
  if (same)
    return { bump: 'none', added: [], removed: [], advice: [], outputs: [], parts: [], undetermined: [] }
  const versions = sideBySide(old, fresh)
  const [oldIds, newIds] = [idsOf(old), idsOf(fresh)]
  const [oldOutputs, newOutputs] = [before.outputs ?? [], after.outputs ?? []]
  const added = newIds.filter((id) => !oldIds.includes(id))
  const removed = oldIds.filter((id) => !newIds.includes(id))
  const advice = newIds.concat(removed).map((id) => ({ name: id, found: adviceChanges(versions, id) }))
  const outputs = newOutputs
    .filter((name) => oldOutputs.includes(name))
    .map((name) => ({ name, found: outputChanges(versions, name) }))
  const undetermined = [...advice, ...outputs]
    .filter((one) => one.found === 'undetermined')
    .map((one) => one.name)
  const changes = advice.flatMap((one) => known(one.found))
  const parts = [...partChanges(old, fresh), ...outputNames(oldOutputs, newOutputs), ...impossible(versions)]
  return {
    bump: largest([
      'patch',
      ...(undetermined.length > 0 || removed.length > 0 ? (['major'] as const) : []),
      ...(added.length > 0 ? (['minor'] as const) : []),
      ...changes.map((one) => (one.from === 'absent' ? 'minor' : 'major')),
      ...outputs.map((one) => (one.found.length > 0 ? 'major' : 'none')),
      ...parts.map((one) => one.demands),
    ]),
    added,
    removed,
    advice: changes,
    outputs: outputs.flatMap((one) => known(one.found)),
    parts,
    undetermined,
  }
}

function sideBySide(old: Program, fresh: Program): Versions {
  const space = spaceOf([old, fresh])
  const [before, after] = space.members
  if (before === undefined || after === undefined) throw new TypeError('two rule sets are compared')
  const incomparable = new Set(space.mismatches.map((one) => one.fact))
  return { regions: regionsOf(space), before, after, incomparable }
}

function outputNames(before: readonly string[], after: readonly string[]): readonly PartChange[] {
  const gone = before.filter((name) => !after.includes(name))
  const fresh = after.filter((name) => !before.includes(name))
  return [
    ...gone.map((name) => ({
      path: '/outputs',
      what: `the output "${name}" is gone`,
      demands: 'major' as const,
    })),
    ...fresh.map((name) => ({
      path: '/outputs',
      what: `the output "${name}" is new`,
      demands: 'minor' as const,
    })),
  ]
}

// Patients whom only one version holds possible get advice from it alone.
function impossible(versions: Versions): readonly PartChange[] {
  if (sameImpossible(versions)) return []
  return [{ path: '/impossible', what: 'other combinations of facts cannot be', demands: 'major' }]
}

function idsOf(program: Program): readonly string[] {
  return program.recommendations.map((one) => one.written.id)
}

function known<T>(found: Found<T>): readonly T[] {
  return found === 'undetermined' ? [] : found
}

function withoutVersion(ruleSet: RuleSet): string {
  const { version: _version, ...rest } = ruleSet
  return canonicalJson(rest)
}
