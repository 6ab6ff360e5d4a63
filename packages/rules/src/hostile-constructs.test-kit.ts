import { caps } from './document/caps.ts'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import {
  apart,
  count,
  gates,
  type HostileShape,
  hostile,
  is,
  patients,
  refTo,
  step,
} from './hostile-parts.test-kit.ts'

const all = caps.facts
const most = caps.recommendations

const code = (i: number) => `${String.fromCharCode(97 + (i % 26))}${(i / 26) | 0}`
const codes = count(caps.cellsPerFact, code)

const quantity: FactDeclaration = { type: 'quantity', unit: '1', integer: true, domain: [0, 1000] }
const named = (prefix: string, n: number, declared: FactDeclaration) =>
  Object.fromEntries(count(n, (i) => [`${prefix}${i}`, declared]))
const byCode = (limit: (i: number) => number) => ({
  by: 'c0',
  of: Object.fromEntries(codes.map((one, i) => [one, limit(i)])),
})

/** Choices, scores, quantities and codes at their caps. */
export const hostileConstructs: Readonly<Record<string, () => HostileShape>> = {
  'a choice of many steps, tested often': () =>
    hostile(
      {
        define: {
          choice: { choose: count(900, (i) => step(is(apart(i, all)), `l${i}`)), else: 'none' },
        },
        recommendations: gates(most, (i) => ({
          when: { any: count(4, (k) => ({ choose: 'choice', eq: `l${(4 * i + k) % 900}` })) },
        })),
        outputs: ['choice'],
      },
      patients,
    ),
  'a score of many items, tested often': () =>
    hostile(
      {
        scores: { s: { items: count(64, (i) => ({ if: is(i), points: (i % 9) - 4 + (i % 2) / 2 })) } },
        recommendations: gates(most, (i) => ({
          when: { any: count(8, (k) => ({ score: 's', ge: ((8 * i + k) % 160) - 80 })) },
        })),
        outputs: ['s'],
      },
      patients,
    ),
  'a score with ten thousand totals': () =>
    hostile(
      {
        scores: {
          s: {
            items: count(64, (i) => ({ if: is(i), points: 1 + ((i * 53) % 150) })),
            bands: [
              { id: 'low', to: 900 },
              { id: 'high', from: 900.5 },
            ],
          },
        },
        recommendations: gates(most, (i) => ({ when: { score: 's', ge: i * 20 } })),
      },
      patients,
    ),
  'scores of which no total comes twice': () =>
    hostile(
      {
        scores: Object.fromEntries(
          count(10, (k) => [
            `s${k}`,
            {
              items: count(64, (i) => ({
                if: is(apart(i, all, 3 + k)),
                points: ((i + 1) * 7 * (k + 1)) % 997,
              })),
            },
          ]),
        ),
        recommendations: gates(most, (i) => ({ when: { score: `s${i % 10}`, ge: i * 20 } })),
      },
      patients,
    ),
  'scores of scores': () =>
    hostile(
      {
        scores: Object.fromEntries(
          count(60, (k) => [
            `s${k}`,
            {
              items: count(12, (i) =>
                k === 0 || i > 1
                  ? { if: is(apart(i, all, 5 + k)), points: i + 1 }
                  : { if: { score: `s${k - 1}`, ge: 20 + i } as Expression, points: i + 1 },
              ),
            },
          ]),
        ),
        recommendations: gates(181, (i) => ({ when: { score: `s${i % 60}`, ge: 30 } })),
      },
      patients,
    ),
  'scores that pick from many': () =>
    hostile(
      {
        scores: {
          s: {
            items: count(60, (i) => ({
              pick: count(28, (k) => ({ if: is(apart(i * 28 + k, all, 41)), points: k })),
              else: -1,
            })),
          },
        },
        recommendations: gates(most, (i) => ({ when: { score: 's', ge: i } })),
      },
      patients,
    ),
  'a costly score, tested often': () =>
    hostile(
      {
        define: Object.fromEntries(
          count(4, (i) => [`d${i}`, { any: count(250, (k) => is(apart(k, all, 2 * i + 1))) }]),
        ),
        scores: { s: { items: count(64, (i) => ({ if: refTo(`d${i % 4}`), points: i })) } },
        recommendations: gates(most, (i) => ({
          when: { any: count(3, (k) => ({ score: 's', ge: 3 * i + k })) },
        })),
      },
      patients,
    ),
  'facts of most cells': () =>
    hostile(
      {
        facts: { c0: { type: 'code', codes }, ...named('q', 200, quantity) },
        recommendations: gates(most, (i) => ({
          when: { fact: `q${i}`, ge: byCode((k) => Math.min(k, 252) * 3 + 1), unit: '1' },
        })),
      },
      {
        nothing: {},
        code: { c0: code(3) },
        ranges: Object.fromEntries(count(200, (i) => [`q${i}`, { lo: 7, hi: 400 + i }])),
      },
    ),
  'facts of most cells, tied in pairs': () =>
    hostile(
      {
        facts: { c0: { type: 'code', codes }, ...named('q', 7, quantity) },
        recommendations: gates(most, (i) => ({
          when: {
            any: count(2, (k) => ({ fact: `q${(i + k) % 7}`, ge: i * 3 + k, lt: i * 3 + 50, unit: '1' })),
          },
        })),
      },
      { nothing: {}, ranges: Object.fromEntries(count(7, (i) => [`q${i}`, { lo: 7, hi: 800 + i }])) },
    ),
  'limits by a code, each with another one': () =>
    hostile(
      {
        facts: { ...named('c', 30, { type: 'code', codes }), ...named('q', 7, quantity) },
        recommendations: gates(most, (i) => ({
          when: {
            all: count(6, (k) => ({
              fact: `q${(i + k) % 7}`,
              ge: { by: `c${(i + k) % 30}`, of: { [code(i)]: i }, else: (i * 6 + k) % 250 },
              unit: '1',
            })),
          },
        })),
      },
      { nothing: {}, ranges: Object.fromEntries(count(7, (i) => [`q${i}`, { lo: 7, hi: 200 + i }])) },
    ),
  'codes in many sets': () =>
    hostile(
      {
        facts: named('c', 200, { type: 'code', codes }),
        recommendations: gates(most, (i) => ({
          when: {
            any: count(5, (k) => ({
              fact: `c${apart(i + k, 200, 7)}`,
              in: count(20, (j) => code((i + j * (k + 3)) % 254)),
            })),
          },
        })),
      },
      { nothing: {}, some: Object.fromEntries(count(100, (i) => [`c${i}`, code(i)])) },
    ),
  'counts of wide facts': () =>
    hostile(
      {
        facts: named('c', 40, { type: 'code', codes: codes.slice(0, 60) }),
        define: {
          big: { atLeast: 12, of: count(40, (i) => ({ fact: `c${i}`, in: codes.slice(i % 9, 20 + i) })) },
        },
        recommendations: gates(most, (i) => ({
          when: { all: [{ fact: `c${i % 40}`, eq: code(i % 60) }, refTo('big')] },
        })),
      },
      { nothing: {}, some: Object.fromEntries(count(20, (i) => [`c${i}`, code(i)])) },
    ),
}
