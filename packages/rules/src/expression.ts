import type { All } from './conditions/all.ts'
import type { Any } from './conditions/any.ts'
import type { AtLeast } from './conditions/at-least.ts'
import type { ChoiceTest } from './conditions/choice.ts'
import type { CodeTest } from './conditions/code.ts'
import type { Is } from './conditions/is.ts'
import type { Known } from './conditions/known.ts'
import type { Not } from './conditions/not.ts'
import type { QuantityTest } from './conditions/quantity.ts'
import type { Ref } from './conditions/ref.ts'
import type { ScoreTest } from './conditions/score.ts'

/** An expression as the author writes it: the JSON document is the tree. */
export type Expression =
  | All
  | Any
  | Not
  | AtLeast
  | Is
  | CodeTest
  | QuantityTest
  | ScoreTest
  | ChoiceTest
  | Ref
  | Known
