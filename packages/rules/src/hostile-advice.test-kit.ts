import { caps } from './document/caps.ts'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import {
  apart,
  cite,
  count,
  gates,
  type HostileShape,
  hostile,
  is,
  not,
  patients,
  refTo,
  tangled,
} from './hostile-parts.test-kit.ts'

const all = caps.facts
const most = caps.recommendations

const code = (i: number) => `${String.fromCharCode(97 + (i % 26))}${(i / 26) | 0}`
const codes = count(caps.cellsPerFact, code)

const quantity: FactDeclaration = { type: 'quantity', unit: '1', integer: true, domain: [0, 1000] }
const named = (prefix: string, n: number, declared: FactDeclaration) =>
  Object.fromEntries(count(n, (i) => [`${prefix}${i}`, declared]))
const _byCode = (limit: (i: number) => number) => ({
  by: 'c0',
  of: Object.fromEntries(codes.map((one, i) => [one, limit(i)])),
})

/** Impossible combinations, reasons, definitions, defeats, cautions and outputs at their caps. */
export const hostileAdvice: Readonly<Record<string, () => HostileShape>> = {
  'what is impossible is struck one by one, last first': () =>
    hostile(
      {
        impossible: count(255, (i) => ({ all: [is(255 - i), not(is(254 - i))] })),
        recommendations: gates(most, (i) => ({ when: is(i) })),
      },
      patients,
    ),
  'the impossible strikes many cells, one by one': () =>
    hostile(
      {
        facts: named('q', 7, quantity),
        impossible: count(240, (i) => ({
          all: [
            { fact: `q${i % 6}`, ge: 3 * i, lt: 3 * i + 3, unit: '1' },
            { fact: `q${(i % 6) + 1}`, ge: 3 * i + 2, lt: 3 * i + 5, unit: '1' },
          ],
        })),
        recommendations: gates(most, (i) => ({ when: { fact: `q${i % 7}`, ge: i, unit: '1' } })),
      },
      { nothing: {}, known: { q0: 400 }, range: { q0: { lo: 3, hi: 900 }, q3: { lo: 1, hi: 7 } } },
    ),
  'a thousand impossible pairs': () =>
    hostile(
      {
        impossible: count(380, (i) => ({
          all: [is(apart(i, all)), is(apart(i, all, 91)), is(apart(i, all, 11))],
        })),
        recommendations: gates(most, (i) => ({ when: is(i) })),
      },
      patients,
    ),
  'many costly impossible counts': () =>
    hostile(
      {
        impossible: count(45, (k) => ({
          atLeast: 14,
          of: count(40, (i) => is(apart(i + k, all, 7 + 2 * k))),
        })),
        recommendations: gates(50, (i) => ({ when: is(i) })),
      },
      patients,
    ),
  'impossible pairs tie all questions': () =>
    hostile(
      {
        impossible: count(255, (i) => ({ all: [is(i), is(i + 1)] })),
        recommendations: gates(most, (i) => ({ when: { any: [is(i), is(i + 3)] } })),
      },
      patients,
    ),
  'impossible beside reasons that only the exact layer sees': () =>
    hostile(
      {
        impossible: count(120, (i) => ({ all: [is(i), not(is(i + 60)), is(i + 100)] })),
        recommendations: gates(170, (i) => ({
          when: { any: [{ all: [is(0), is(i + 1)] }, { all: [not(is(0)), is(i + 1)] }] },
        })),
      },
      patients,
    ),
  'reasons that only the exact layer sees': () =>
    hostile(
      {
        recommendations: gates(160, (i) => ({
          when: { any: [{ all: [is(0), is(i + 1)] }, { all: [not(is(0)), is(i + 2)] }] },
          applies: { any: [is(0), not(is(0))] },
        })),
      },
      patients,
    ),
  'a chain of definitions': () =>
    hostile(
      {
        define: Object.fromEntries(
          count(63, (i) => [
            `d${i}`,
            i === 0 ? tangled(60) : { any: [refTo(`d${i - 1}`), { all: [is(apart(i, all)), is(i)] }] },
          ]),
        ),
        recommendations: gates(60, (i) => ({ when: refTo(`d${i + 2}`) })),
      },
      patients,
    ),
  'definitions that name the same facts': () =>
    hostile(
      {
        define: Object.fromEntries(
          count(6, (i) => [`d${i}`, { any: count(all, (k) => is(apart(k, all, 2 * i + 1))) }]),
        ),
        recommendations: gates(12, (i) => ({ when: { all: count(6, (k) => refTo(`d${(i + k) % 6}`)) } })),
      },
      patients,
    ),
  'everyone defeats everyone': () =>
    hostile(
      {
        recommendations: gates(150, (i) => ({
          when: { any: [is(i), is(i + 50)] },
          defeats: count(Math.min(i, 75), (k) => ({ id: `r${i - 1 - k}`, cite })),
        })),
      },
      patients,
    ),
  'a long line of defeats': () =>
    hostile(
      {
        recommendations: gates(most, (i) => ({
          when: { any: [is(apart(i, all)), is(i)] },
          ...(i > 0 ? { defeats: [{ id: `r${i - 1}`, cite }] } : {}),
        })),
      },
      patients,
    ),
  'defeats among those of one action': () =>
    hostile(
      {
        recommendations: gates(most, (i) => ({
          action: { verb: 'order', code: `c${i % 2}` },
          when: { all: [is(apart(i, all)), { any: [is(i), is((i + 99) % all)] }] },
          ...(i > 2
            ? {
                defeats: [
                  { id: `r${i - 1}`, cite },
                  { id: `r${i - 3}`, cite },
                ],
              }
            : {}),
        })),
      },
      patients,
    ),
  'many cautions with many facts': () =>
    hostile(
      {
        define: Object.fromEntries(
          count(4, (i) => [`d${i}`, { any: count(250, (k) => is(apart(k, all, 2 * i + 1))) }]),
        ),
        recommendations: gates(72, (i) => ({
          cautions: count(1, (k) => ({
            id: `w${k}`,
            when: { all: [is(i), refTo(`d${i % 4}`)] },
            statement: 'W',
            cite,
          })),
        })),
      },
      patients,
    ),
  'many contraindications with many facts': () =>
    hostile(
      {
        define: Object.fromEntries(
          count(2, (i) => [`d${i}`, { any: count(250, (k) => is(apart(k, all, 2 * i + 1))) }]),
        ),
        recommendations: gates(36, (i) => ({
          contraindications: count(2, (k) => ({
            id: `k${k}`,
            when: { any: [is(i + k), refTo(`d${k}`)] },
            statement: 'K',
            cite,
          })),
          ifContraindicationUnknown: 'withhold',
        })),
      },
      patients,
    ),
  'as many outputs as there are names': () =>
    hostile(
      {
        define: Object.fromEntries(
          count(600, (i) => [`d${i}`, { any: [is(apart(i, all)), is(apart(i, all, 91))] }]),
        ),
        outputs: count(600, (i) => `d${i}`),
      },
      patients,
    ),
  'as deep as expressions go': () => {
    const deep = (depth: number, from: number): Expression =>
      depth === 0
        ? is(from % all)
        : depth % 2 === 0
          ? { any: [deep(depth - 1, from * 2), deep(depth - 1, from * 2 + 1)] }
          : { all: [deep(depth - 1, from * 3), not(is((from * 7) % all))] }
    return hostile({ recommendations: gates(12, (i) => ({ when: deep(9, i + 1) })) }, patients)
  },
}
