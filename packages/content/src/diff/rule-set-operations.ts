import type { RuleSet } from '@guideboard/rules'
import { changedPaths } from './changed-paths.ts'
import { listEntryOperations, mapEntryOperations } from './entry-operations.ts'
import type { Operation, RulePart } from './operation.ts'

/** Parts that are told as a whole. */
const wholeParts = [
  'id',
  'version',
  'eligible',
  'impossible',
  'outputs',
  'collect',
  'marginals',
  'source',
] as const satisfies readonly RulePart[]

/** Parts that are told by their entries; apart from those, they can be there and empty. */
const entryParts = ['valueSets', 'define', 'scores', 'cases'] as const satisfies readonly RulePart[]

/** Whether a part is told by its entries. */
export function isEntryPart(part: RulePart): boolean {
  return entryParts.some((one) => one === part)
}

/** What changed in the rules; an article may gain them or lose them as a whole. */
export function ruleSetOperations(
  before: RuleSet | undefined,
  after: RuleSet | undefined,
): readonly Operation[] {
  if (before === undefined) return after === undefined ? [] : [{ kind: 'ruleSet.added', ruleSet: after }]
  if (after === undefined) return [{ kind: 'ruleSet.removed', ruleSet: before }]
  return [
    ...wholeParts.flatMap((part) => partOperations(part, before[part], after[part])),
    ...mapEntryOperations('fact', before.facts, after.facts),
    ...mapEntryOperations('valueSet', before.valueSets, after.valueSets),
    ...mapEntryOperations('definition', before.define, after.define),
    ...mapEntryOperations('score', before.scores, after.scores),
    ...listEntryOperations('rule', before.recommendations, after.recommendations, ({ id }) => id),
    ...listEntryOperations('case', before.cases ?? [], after.cases ?? [], ({ name }) => name),
    ...entryParts.flatMap((part) => presence(part, before[part], after[part])),
  ]
}

function partOperations(part: RulePart, before: unknown, after: unknown): readonly Operation[] {
  const paths = changedPaths(before, after)
  if (paths.length === 0) return []
  return [{ kind: 'rulePart.changed', part, before: before ?? null, after: after ?? null, paths }]
}

/** An empty part is written, and hashed, otherwise than none at all; entries alone cannot tell the two apart. */
function presence(
  part: RulePart,
  before: object | undefined,
  after: object | undefined,
): readonly Operation[] {
  const [was, is] = [isEmpty(before), isEmpty(after)]
  if (is && !was) return partOperations(part, undefined, after)
  return was && after === undefined ? partOperations(part, before, undefined) : []
}

export function isEmpty(part: object | undefined): boolean {
  return part !== undefined && Object.keys(part).length === 0
}
