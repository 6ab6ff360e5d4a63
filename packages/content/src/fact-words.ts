import type { FactDeclaration, FactState, RuleSet } from '@guideboard/rules'
import type { Audience } from './document.ts'

/** The question of a fact in an audience's words, the clinician's where it has none, its id where nobody asks. */
export function factLabel(ruleSet: RuleSet, factId: string, audience: Audience): string {
  const ask = ruleSet.facts[factId]?.ask
  return ask?.[audience] ?? ask?.clinician ?? factId
}

/** A value as a person reads it: "no" and "unknown" are different words. */
export function factValueWords(
  declaration: FactDeclaration | undefined,
  state: FactState | undefined,
): string {
  if (state === undefined || state.kind === 'unknown') return 'unknown'
  const unit = declaration?.type === 'quantity' ? unitWords(declaration.unit) : ''
  if (state.kind === 'range') return `${state.lo} to ${state.hi}${unit}`
  if (typeof state.value === 'boolean') return state.value ? 'yes' : 'no'
  return `${state.value}${unit}`
}

/** UCUM codes that nobody says aloud; every other unit is written as it is. */
const spoken: Readonly<Record<string, string>> = {
  '1': '',
  a: ' years',
  d: ' days',
  wk: ' weeks',
  h: ' hours',
}

/** A UCUM unit as it follows a number: with its space, and in words where people use words. */
export function unitWords(unit: string): string {
  return spoken[unit] ?? ` ${unit}`
}

/** What a form needs to ask for a fact. */
export interface FactShape {
  readonly type: string
  readonly group: string | null
  readonly unit: string | null
  readonly codes: readonly string[]
  readonly min: number | null
  readonly max: number | null
  readonly integer: boolean
}

export function factShape(declaration: FactDeclaration | undefined): FactShape {
  const quantity = declaration?.type === 'quantity' ? declaration : undefined
  return {
    type: declaration?.type ?? 'boolean',
    group: declaration?.ask?.group ?? null,
    unit: quantity?.unit ?? null,
    codes: declaration?.type === 'code' ? declaration.codes : [],
    min: quantity?.domain[0] ?? null,
    max: quantity?.domain[1] ?? null,
    integer: quantity?.integer ?? false,
  }
}
