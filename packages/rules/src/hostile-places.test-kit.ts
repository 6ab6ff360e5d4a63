import { caps } from './document/caps.ts'
import type { Expression } from './expression.ts'
import {
  apart,
  cite,
  count,
  everyBit,
  gates,
  type HostileShape,
  hostile,
  is,
  not,
  patients,
  step,
  tangled,
} from './hostile-parts.test-kit.ts'

const all = caps.facts
const most = caps.recommendations

const big: Record<string, Expression> = {
  'all of all facts': { all: everyBit },
  'any of all facts': { any: everyBit },
  'half of all facts': { atLeast: 128, of: everyBit },
  'two of all facts': { atLeast: 2, of: everyBit },
  'four of all facts': { atLeast: 4, of: everyBit },
  'tangled pairs': tangled(all),
  'twice tangled pairs': { all: [tangled(all, 37), tangled(all, 53)] },
  'tangled counts': {
    any: count(4, (k) => ({ atLeast: 3 + k, of: count(240, (i) => is(apart(i, all, 2 * k + 3))) })),
  },
  'small tangled pairs': tangled(24, 5),
  'small tangled counts': {
    all: count(4, (k) => ({ atLeast: 6, of: count(16, (i) => is(apart(i, 29, k + 2))) })),
  },
  'the same facts over and over': { atLeast: 500, of: count(1_000, (i) => is(apart(i, all))) },
  'the same either way': {
    any: [{ all: [is(0), ...everyBit.slice(1)] }, { all: [not(is(0)), ...everyBit.slice(1)] }],
  },
  'pairs the same either way': {
    all: count(120, (i) => ({ any: [is(i), not(is(i)), is(i + 120)] })),
  },
  'pairs the same either way, hidden': {
    any: [{ all: [is(0), tangled(40, 7)] }, { all: [not(is(0)), tangled(40, 7)] }],
  },
}

// Every costly expression at every place from which all recommendations are answered.
function places(expression: Expression): Record<string, () => HostileShape> {
  const define = { big: expression }
  const direct = { ref: 'big' } as Expression
  const gated = (i: number) => ({ onlyIf: { all: [is(i), direct] } })
  return {
    'guards all': () => hostile({ define, eligible: direct, recommendations: gates(most) }, patients),
    'guards all, each with its own scope': () =>
      hostile(
        { define, eligible: direct, recommendations: gates(most, (i) => ({ applies: is(i) })) },
        patients,
      ),
    'gates all': () => hostile({ define, recommendations: gates(fit(expression, 180), gated) }, patients),
    'gates all of one action': () =>
      hostile(
        {
          define,
          recommendations: gates(fit(expression, 180), (i) => ({
            ...gated(i),
            action: { verb: 'order', code: 'one' },
          })),
        },
        patients,
      ),
    contraindicates: () =>
      hostile(
        {
          define,
          recommendations: gates(fit(expression, 180) >> 1, (i) => ({
            contraindications: count(2, (k) => ({
              id: `k${k}`,
              when: { any: [is(2 * i + k), direct] },
              statement: 'K',
              cite,
            })),
            ifContraindicationUnknown: 'caution',
          })),
        },
        patients,
      ),
    cautions: () =>
      hostile(
        {
          define,
          recommendations: gates(1, () => ({
            cautions: count(fit(expression, 180), (k) => ({
              id: `w${k}`,
              when: { all: [is(k), direct] },
              statement: 'W',
              cite,
            })),
          })),
        },
        patients,
      ),
    'is an output in many forms': () =>
      hostile(
        {
          define: {
            ...define,
            ...Object.fromEntries(count(fit(expression, 180), (i) => [`o${i}`, { any: [is(i), direct] }])),
          },
          outputs: ['big', ...count(fit(expression, 180), (i) => `o${i}`)],
        },
        patients,
      ),
    'decides a score': () =>
      hostile(
        {
          define,
          scores: {
            s: {
              items: count(fit(expression, 60), (i) => ({ if: { any: [is(i), direct] }, points: i % 7 })),
            },
          },
          recommendations: gates(150, (i) => ({ when: { score: 's', ge: i } })),
        },
        patients,
      ),
    'is impossible': () =>
      hostile(
        {
          define,
          impossible: [direct],
          recommendations: gates(most, (i) => ({ when: { all: [is(i), is(i + 40)] } })),
        },
        patients,
      ),
    'is in a choice': () =>
      hostile(
        {
          define: {
            ...define,
            choice: {
              choose: count(fit(expression, 60), (i) => step({ all: [is(i), direct] }, `l${i}`)),
              else: 'none',
            },
          },
          recommendations: gates(most, (i) => ({
            when: { choose: 'choice', eq: `l${i % fit(expression, 60)}` },
          })),
          outputs: ['choice'],
        },
        patients,
      ),
  }
}

// How often an expression may be referred to: reason trees are capped with every definition written out.
function fit(expression: Expression, wanted: number): number {
  const size = JSON.stringify(expression).split('{').length
  return Math.max(2, Math.min(wanted, Math.floor((caps.traceNodes - 2_000) / (size + 4)) - 2))
}

/** Every costly expression at every place from which recommendations are answered. */
export const hostilePlaces: Readonly<Record<string, () => HostileShape>> = Object.fromEntries(
  Object.entries(big).flatMap(([what, expression]) =>
    Object.entries(places(expression)).map(([where, make]) => [`${what}: ${where}`, make]),
  ),
)
