import { createHash } from 'node:crypto'
import type { ReasonNode } from '@guideboard/content'
import { canonicalJson } from '@guideboard/rules'
import type { RecommendationJson } from './guideline-result-json.ts'

/**
 * SHA-256 of what a recommendation rests on: its outcome and the truth of each of its conditions. A day that merely
 * passes leaves it as it is; a fact that comes to be known, or to lie on the other side of a limit, does not.
 */
export function factHash({ outcome, outcomeReason, tree }: RecommendationJson): string {
  const said = { outcome, outcomeReason, truths: truthsOf(tree) }
  return createHash('sha256').update(canonicalJson(said)).digest('hex')
}

function truthsOf(node: ReasonNode): readonly (readonly [string, string])[] {
  return [[node.path ?? node.kind, node.truth], ...node.children.flatMap(truthsOf)]
}
