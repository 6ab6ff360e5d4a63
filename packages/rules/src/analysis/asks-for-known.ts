import type { Condition } from '../condition.ts'
import { partsOf, reachedFrom } from '../names.ts'
import type { Program } from '../program.ts'

/** Whether an expression asks, itself or through names, if the record holds a value: no question about the patient. */
export function asksForKnown(program: Program, root: Condition): boolean {
  return reachedFrom(program, [root]).some((one) => [...partsOf(one)].some((part) => part.kind === 'known'))
}
