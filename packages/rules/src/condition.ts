import { type AllCondition, compileAll } from './conditions/all.ts'
import { type AnyCondition, compileAny } from './conditions/any.ts'
import { type AtLeastCondition, compileAtLeast } from './conditions/at-least.ts'
import { type ChoiceCondition, compileChoiceTest } from './conditions/choice.ts'
import { type CodeCondition, compileCode } from './conditions/code.ts'
import type { Compiling, Construct } from './conditions/compiling.ts'
import { compileIs, type IsCondition } from './conditions/is.ts'
import { compileKnown, type KnownCondition } from './conditions/known.ts'
import { compileNot, type NotCondition } from './conditions/not.ts'
import { compileQuantity, type QuantityCondition } from './conditions/quantity.ts'
import { compileRef, type RefCondition } from './conditions/ref.ts'
import { compileScoreTest, type ScoreCondition } from './conditions/score.ts'

/** An expression after reading: checked, with held limits in the fact's own unit. */
export type Condition =
  | AllCondition
  | AnyCondition
  | NotCondition
  | AtLeastCondition
  | IsCondition
  | CodeCondition
  | QuantityCondition
  | ScoreCondition
  | ChoiceCondition
  | RefCondition
  | KnownCondition

/** Makes an expression ready to be answered. */
export function compileCondition(condition: Condition, compiling: Compiling): Construct {
  switch (condition.kind) {
    case 'all':
      return compileAll(condition, compiling)
    case 'any':
      return compileAny(condition, compiling)
    case 'not':
      return compileNot(condition, compiling)
    case 'at-least':
      return compileAtLeast(condition, compiling)
    case 'is':
      return compileIs(condition, compiling)
    case 'code':
      return compileCode(condition, compiling)
    case 'quantity':
      return compileQuantity(condition, compiling)
    case 'score':
      return compileScoreTest(condition, compiling)
    case 'choice':
      return compileChoiceTest(condition, compiling)
    case 'ref':
      return compileRef(condition, compiling)
    case 'known':
      return compileKnown(condition, compiling)
  }
}

/** Expressions directly inside an expression; what it names is not inside it. */
export function membersOf(condition: Condition): readonly Condition[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'at-least':
      return condition.members
    case 'not':
      return [condition.member]
    case 'is':
    case 'code':
    case 'quantity':
    case 'score':
    case 'choice':
    case 'ref':
    case 'known':
      return []
  }
}
