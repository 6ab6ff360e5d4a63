import { caps } from './document/caps.ts'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import {
  apart,
  bits,
  cite,
  fourPatients,
  gates,
  type HostileShape,
  hostile,
  is,
  refTo,
  tangled,
} from './hostile-parts.test-kit.ts'

const all = caps.facts
const most = caps.recommendations
const count = <T>(n: number, of: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => of(i))
const everyBit = bits(all).map((_, i) => is(i))
const patients = fourPatients(all)
const not = (member: Expression): Expression => ({ not: member })
const code = (i: number) => `${String.fromCharCode(97 + (i % 26))}${(i / 26) | 0}`
const codes = count(caps.cellsPerFact, code)

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
          impossible: [expression],
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

function step(condition: Expression, label: string) {
  // biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
  return { if: condition, then: label }
}

const quantity: FactDeclaration = { type: 'quantity', unit: '1', integer: true, domain: [0, 1000] }
const named = (prefix: string, n: number, declared: FactDeclaration) =>
  Object.fromEntries(count(n, (i) => [`${prefix}${i}`, declared]))
const byCode = (limit: (i: number) => number) => ({
  by: 'c0',
  of: Object.fromEntries(codes.map((one, i) => [one, limit(i)])),
})

const special: Record<string, () => HostileShape> = {
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
        recommendations: gates(most, (i) => ({
          when: { any: [{ all: [is(0), is(i + 1)] }, { all: [not(is(0)), is(i + 1)] }] },
        })),
      },
      patients,
    ),
  'reasons that only the exact layer sees': () =>
    hostile(
      {
        recommendations: gates(190, (i) => ({
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
        recommendations: gates(68, (i) => ({ when: { all: count(6, (k) => refTo(`d${(i + k) % 6}`)) } })),
      },
      patients,
    ),
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
              { id: 'low', to: 3000 },
              { id: 'high', from: 3000.5 },
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
        recommendations: gates(most, (i) => ({ when: { score: `s${i % 60}`, ge: 30 } })),
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
          when: { fact: `q${i}`, ge: byCode((k) => k * 3 + 1), unit: '1' },
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
        recommendations: gates(most, (i) => ({
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
        recommendations: gates(most, (i) => ({
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

/** Accepted rule sets by what makes them costly: every costly expression at every place, and shapes of their own. */
export const hostileShapes: Readonly<Record<string, () => HostileShape>> = {
  ...Object.fromEntries(
    Object.entries(big).flatMap(([what, expression]) =>
      Object.entries(places(expression)).map(([where, make]) => [`${what}: ${where}`, make]),
    ),
  ),
  ...special,
}
