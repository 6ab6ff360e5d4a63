import type { Duration, FactBinding, FactDeclaration } from '@guideboard/rules'

/** The ways in which a fact is read from the record, each by the key that makes it one. */
export const bindingKinds = {
  patient: 'The patient: age or gender',
  condition: 'A condition on the problem list',
  allergy: 'An allergy',
  procedure: 'A procedure',
  observation: 'An observation or laboratory value',
  active: 'A medication taken now',
  exposed: 'A medication taken within a time',
  daysCovered: 'Days covered by a medication',
  elapsedSince: 'Days since a condition, procedure or stated day',
  order: 'The order that is being written',
  encounter: 'The setting of the encounter',
  organization: 'The jurisdiction of the organization',
} as const

export type BindingKind = keyof typeof bindingKinds

const kinds = Object.keys(bindingKinds) as readonly BindingKind[]

export function bindingKindOf(binding: FactBinding): BindingKind | undefined {
  return kinds.find((kind) => kind in binding)
}

/** What each kind yields; `null` where it can be any type. */
const yields: Readonly<Record<BindingKind, readonly FactDeclaration['type'][] | null>> = {
  patient: ['quantity', 'code'],
  condition: ['boolean'],
  allergy: ['boolean'],
  procedure: ['boolean'],
  observation: null,
  active: ['boolean'],
  exposed: ['boolean'],
  daysCovered: ['quantity'],
  elapsedSince: ['quantity'],
  order: ['boolean', 'quantity', 'code'],
  encounter: ['code'],
  organization: ['code'],
}

/** The kinds that can yield a fact of this type. */
export function kindsFor(type: FactDeclaration['type']): readonly BindingKind[] {
  return kinds.filter((kind) => yields[kind]?.includes(type) ?? true)
}

const unwritten: Duration = { value: Number.NaN, unit: 'd' }

/** A binding to begin with; its value set is still to be chosen. */
export function newBinding(kind: BindingKind, type: FactDeclaration['type']): FactBinding {
  switch (kind) {
    case 'patient':
      return { patient: type === 'quantity' ? 'age' : 'gender' }
    case 'condition':
      return { condition: '', status: 'active' }
    case 'allergy':
      return { allergy: '' }
    case 'procedure':
      return { procedure: '' }
    case 'observation':
      return { observation: '', maxAge: unwritten }
    case 'active':
      return { active: '' }
    case 'exposed':
      return { exposed: '', within: unwritten }
    case 'daysCovered':
      return { daysCovered: '' }
    case 'elapsedSince':
      return { elapsedSince: { recorded: '' } }
    case 'order':
      return { order: '', take: type === 'quantity' ? 'supplyDays' : type === 'code' ? 'code' : 'present' }
    case 'encounter':
      return { encounter: 'setting' }
    case 'organization':
      return { organization: 'jurisdiction' }
  }
}
