import { type AllCondition, traceAll } from './conditions/all.ts'
import { type AnyCondition, traceAny } from './conditions/any.ts'
import { type AtLeastCondition, traceAtLeast } from './conditions/at-least.ts'
import { type ChoiceCondition, traceChoiceTest } from './conditions/choice.ts'
import { type CodeCondition, traceCode } from './conditions/code.ts'
import { type IsCondition, traceIs } from './conditions/is.ts'
import { type KnownCondition, traceKnown } from './conditions/known.ts'
import { type NotCondition, traceNot } from './conditions/not.ts'
import { type QuantityCondition, traceQuantity } from './conditions/quantity.ts'
import { type RefCondition, traceRef } from './conditions/ref.ts'
import { type ScoreCondition, traceScoreTest } from './conditions/score.ts'
import type { Tracing } from './conditions/tracing.ts'
import type { TraceNode } from './trace.ts'

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

/** The Kleene answer of an expression with its reasons and what it lacked. */
export function traceCondition(condition: Condition, tracing: Tracing): TraceNode {
  switch (condition.kind) {
    case 'all':
      return traceAll(condition, tracing)
    case 'any':
      return traceAny(condition, tracing)
    case 'not':
      return traceNot(condition, tracing)
    case 'at-least':
      return traceAtLeast(condition, tracing)
    case 'is':
      return traceIs(condition, tracing)
    case 'code':
      return traceCode(condition, tracing)
    case 'quantity':
      return traceQuantity(condition, tracing)
    case 'score':
      return traceScoreTest(condition, tracing)
    case 'choice':
      return traceChoiceTest(condition, tracing)
    case 'ref':
      return traceRef(condition, tracing)
    case 'known':
      return traceKnown(condition, tracing)
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
