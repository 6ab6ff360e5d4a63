import { afterEach, describe, expect, it, vi } from 'vitest'
import { recommendation, ruleSet } from '../../assess.test-kit.ts'
import { compilePopulation } from '../compile-population.ts'
import { list, moduleOf, name, section, signed, unsigned } from './module-bytes.ts'
import { webAssembly } from './web-assembly.ts'

// Values of the DWARF specification, section 7.6, figures 22 and 23.
describe('LEB128', () => {
  it.each([
    [2, [2]],
    [127, [127]],
    [128, [0x80, 1]],
    [129, [0x81, 1]],
    [12857, [0xb9, 0x64]],
    [2 ** 32 - 1, [0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])('writes %i without sign', (value, bytes) => {
    expect(unsigned(value)).toEqual(bytes)
  })

  it.each([
    [2, [2]],
    [-2, [0x7e]],
    [127, [0xff, 0]],
    [-127, [0x81, 0x7f]],
    [128, [0x80, 1]],
    [-128, [0x80, 0x7f]],
    [-129, [0xff, 0x7e]],
  ])('writes %i with its sign', (value, bytes) => {
    expect(signed(value)).toEqual(bytes)
  })
})

describe('a module', () => {
  it('is its magic number, its version and its sections', () => {
    const exports = section(7, list([[...name('it'), 0, 0]]))
    expect([...moduleOf([exports])]).toEqual([0, 97, 115, 109, 1, 0, 0, 0, 7, 6, 1, 2, 105, 116, 0, 0])
  })
})

describe('a platform', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })
  const rules = ruleSet({ recommendations: [recommendation({ when: { is: 'a' } })] })
  const answer = () => {
    const population = compilePopulation(rules)
    const result = population.evaluate(population.encode({ count: 1, facts: { a: [true] } }))
    return [population.engine, result.outcome('it', 0)]
  }

  it('without WebAssembly answers by plain TypeScript', () => {
    vi.stubGlobal('WebAssembly', undefined)
    expect(answer()).toEqual(['typescript', 'for'])
  })

  it('whose policy forbids modules answers by plain TypeScript', () => {
    const forbidden = class {
      constructor() {
        throw new EvalError('Refused to compile because of a content security policy')
      }
    }
    vi.stubGlobal('WebAssembly', { ...webAssembly(), Module: forbidden })
    expect(answer()).toEqual(['typescript', 'for'])
  })
})
