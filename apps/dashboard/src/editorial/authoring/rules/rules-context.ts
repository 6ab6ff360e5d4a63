import type { RuleSet, ValidationError } from '@guideboard/rules'
import { createContext, use } from 'react'
import type { GradeForm } from '../grade-form.ts'

/** A statement that a rule can carry. */
export interface CarriedStatement {
  readonly key: string
  readonly words: string
  readonly grade: GradeForm | null
  /** What its words cite, each place once. */
  readonly cites: readonly { readonly ref: string; readonly locator: string }[]
}

/** What every field of the rules may have to look up. */
export interface RulesLookUp {
  readonly ruleSet: RuleSet
  readonly statements: readonly CarriedStatement[]
  readonly referenceIds: readonly string[]
  readonly issues: readonly ValidationError[]
}

export const RulesContext = createContext<RulesLookUp | null>(null)

export function useRules(): RulesLookUp {
  const rules = use(RulesContext)
  if (rules === null) throw new Error('a field of the rules stands outside their editor')
  return rules
}
