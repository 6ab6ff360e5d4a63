import { canonicalJson } from './canonical-json.ts'
import type { RuleSet } from './rule-set.ts'
import { sha256Hex } from './sha256.ts'
import type { Snapshot } from './snapshot.ts'

/** The version of the meaning of rule sets; it changes whenever the same input could give another result. */
export const engineVersion = '1.1.0'

/** SHA-256 of the canonical JSON of a rule set: its identity. */
export function ruleSetHash(ruleSet: RuleSet): string {
  return sha256Hex(canonicalJson(ruleSet))
}

/** SHA-256 of the canonical JSON of a snapshot, sources included: what an assessment was made from. */
export function snapshotHash(snapshot: Snapshot): string {
  return sha256Hex(canonicalJson(snapshot))
}
