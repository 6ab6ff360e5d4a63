import { parseRuleSet, type RuleSet } from '@guideboard/rules'
import { describe, expect, it } from 'vitest'
import { type BindingKind, bindingKindOf, bindingKinds, kindsFor, newBinding } from './fact-binding.ts'

const facts = {
  boolean: { type: 'boolean' },
  quantity: { type: 'quantity', unit: 'd', domain: [0, 100] },
  code: { type: 'code', codes: ['a'] },
  date: { type: 'date' },
} as const

const types = ['boolean', 'quantity', 'code', 'date'] as const

/** What the rules' own reading says of a fact that is read so, apart from what is still to be chosen. */
function faults(type: (typeof types)[number], kind: BindingKind) {
  const age = kind === 'patient' && type === 'quantity' ? { unit: 'a' } : {}
  const ruleSet: RuleSet = {
    schema: 'ruleset/1',
    id: 'r',
    version: '1',
    facts: { one: { ...facts[type], ...age, from: newBinding(kind, type) } },
    recommendations: [],
  }
  const read = parseRuleSet(ruleSet)
  const chosen = (code: string) => code !== 'unknown-ref' && code !== 'not-finite'
  return read.ok ? [] : read.errors.filter(({ path, code }) => path.endsWith('/from') && chosen(code))
}

describe('a way to read a fact from the record', () => {
  it('is offered exactly where it can yield the type of the fact', () => {
    for (const type of types) {
      const offered = kindsFor(type)
      for (const kind of Object.keys(bindingKinds) as BindingKind[]) {
        if (offered.includes(kind)) expect([type, kind, faults(type, kind)]).toEqual([type, kind, []])
      }
    }
  })

  it('is recognised by its key', () => {
    for (const kind of Object.keys(bindingKinds) as BindingKind[])
      expect(bindingKindOf(newBinding(kind, 'boolean'))).toBe(kind)
  })
})
