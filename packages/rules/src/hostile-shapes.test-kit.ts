import { hostileAdvice } from './hostile-advice.test-kit.ts'
import { hostileConstructs } from './hostile-constructs.test-kit.ts'
import type { HostileShape } from './hostile-parts.test-kit.ts'
import { hostilePlaces } from './hostile-places.test-kit.ts'

/** Accepted rule sets by what makes them costly: every costly expression at every place, and constructs at their caps. */
export const hostileShapes: Readonly<Record<string, () => HostileShape>> = {
  ...hostilePlaces,
  ...hostileConstructs,
  ...hostileAdvice,
}
