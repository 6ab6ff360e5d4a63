import fc from 'fast-check'
import type { Expression } from './expression.ts'
import type { FactDeclaration } from './fact-declaration.ts'
import type { Recommendation } from './recommendation.ts'
import type { RuleSet } from './rule-set.ts'
import type { GivenFacts, GivenValue } from './snapshot.ts'

/** Small facts of every type; `values` holds one value or more of every cell any limit below can cut. */
export const smallFacts: Readonly<
  Record<
    string,
    { readonly declared: FactDeclaration; readonly values: readonly (boolean | string | number)[] }
  >
> = {
  a: { declared: { type: 'boolean' }, values: [false, true] },
  b: { declared: { type: 'boolean' }, values: [false, true] },
  c: { declared: { type: 'boolean' }, values: [false, true] },
  sex: { declared: { type: 'code', codes: ['f', 'm', 'x'] }, values: ['f', 'm', 'x'] },
  days: {
    declared: { type: 'quantity', unit: 'd', integer: true, domain: [0, 14] },
    values: [0, 7, 8, 14],
  },
  level: {
    declared: { type: 'quantity', unit: 'mmol/L', domain: [0, 10] },
    values: [1.9, 2, 2.1, 5, 5.1],
  },
}

const cite = [{ ref: 'r', locator: 'p' }]
const limitOf = { days: fc.constantFrom(7, 14), level: fc.constantFrom(2, 5) }
const comparison = fc.constantFrom('ge', 'gt', 'le', 'lt')

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'c').map((is) => ({ is })) },
  fc.constantFrom('f', 'm').map((eq) => ({ fact: 'sex', eq })),
  fc
    .record({ how: comparison, limit: limitOf.days })
    .map(({ how, limit }) => ({ fact: 'days', [how]: limit, unit: 'd' }) as Expression),
  fc
    .record({ how: comparison, limit: limitOf.level })
    .map(({ how, limit }) => ({ fact: 'level', [how]: limit, unit: 'mmol/L' }) as Expression),
  fc
    .record({ how: comparison, f: limitOf.level, other: limitOf.level })
    .map(
      ({ how, f, other }) =>
        ({ fact: 'level', [how]: { by: 'sex', of: { f }, else: other }, unit: 'mmol/L' }) as Expression,
    ),
)

const named: fc.Arbitrary<Expression> = fc.oneof(
  fc.constant({ ref: 'defined' }),
  fc.constantFrom('one', 'two', 'three').map((eq) => ({ choose: 'chosen', eq })),
  fc.constantFrom('low', 'high').map((band) => ({ score: 'points', band })),
  fc
    .record({ how: comparison, limit: fc.constantFrom(-0.5, 0, 1, 2.5) })
    .map(({ how, limit }) => ({ score: 'points', [how]: limit }) as Expression),
)

function tree(leaves: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const { expression } = fc.letrec<{ expression: Expression }>((tie) => {
    const members = fc.array(tie('expression'), { minLength: 1, maxLength: 3 })
    return {
      expression: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        leaves,
        members.map((all) => ({ all })),
        members.map((any) => ({ any })),
        tie('expression').map((not) => ({ not })),
        members.chain((of) => fc.integer({ min: 1, max: of.length }).map((atLeast) => ({ atLeast, of }))),
      ),
    }
  })
  return expression
}

const plain = tree(leaf)
const withNames = tree(fc.oneof({ weight: 2, arbitrary: leaf }, named))

const qualifier = (id: string) => withNames.map((when) => ({ id, when, statement: 'K1', cite }))

const recommendation = (id: string, defeats: string | undefined): fc.Arbitrary<Recommendation> =>
  fc
    .record({
      applies: fc.option(withNames, { freq: 1, nil: undefined }),
      body: fc.oneof(
        withNames.map((onlyIf) => ({ onlyIf })),
        fc.constant({ direction: 'for' as const }),
        fc.record({ when: withNames, direction: fc.constantFrom('for' as const, 'against' as const) }),
      ),
      contraindications: fc.option(fc.tuple(qualifier('k1'), qualifier('k2')), { nil: undefined }),
      policy: fc.constantFrom('caution' as const, 'withhold' as const),
      cautions: fc.option(fc.tuple(qualifier('w1')), { nil: undefined }),
      indicator: fc.constantFrom('info' as const, 'warning' as const, 'critical' as const),
      action: fc.constantFrom('x', 'y'),
      defeats: fc.boolean(),
    })
    .map(({ applies, body, contraindications, policy, cautions, indicator, action, defeats: wins }) => ({
      id,
      statement: 'S1',
      action: { verb: 'order', code: action },
      cite,
      strength: 'strong',
      certainty: 'high',
      indicator,
      ...(applies && { applies }),
      ...body,
      ...(contraindications &&
        !('direction' in body && body.direction === 'against') && {
          contraindications,
          ifContraindicationUnknown: policy,
        }),
      ...(cautions && { cautions }),
      ...(wins && defeats !== undefined && { defeats: [{ id: defeats, cite }] }),
    }))

/** Random small rule sets that use every construct. */
export const randomRuleSet: fc.Arbitrary<RuleSet> = fc
  .record({
    impossible: fc.option(plain, { nil: undefined }),
    defined: plain,
    steps: fc.tuple(plain, plain),
    item: plain,
    picks: fc.tuple(plain, plain),
    eligible: fc.option(withNames, { freq: 1, nil: undefined }),
    recommendations: fc.tuple(
      recommendation('r1', 'r2'),
      recommendation('r2', 'r3'),
      recommendation('r3', undefined),
    ),
  })
  .map(({ impossible, defined, steps, item, picks, eligible, recommendations }) => ({
    schema: 'ruleset/1',
    id: 'random',
    version: '1',
    facts: Object.fromEntries(Object.entries(smallFacts).map(([id, { declared }]) => [id, declared])),
    ...(impossible && { impossible: [{ all: [impossible, { is: 'a' }] }] }),
    define: {
      defined,
      chosen: { choose: [step(steps[0], 'one'), step(steps[1], 'two')], else: 'three' },
    },
    scores: {
      points: {
        items: [
          { if: item, points: 1.5 },
          {
            pick: [
              { if: picks[0], points: -1 },
              { if: picks[1], points: 1 },
            ],
            else: 0,
          },
        ],
        bands: [
          { id: 'low', to: 0.5 },
          { id: 'high', from: 1 },
        ],
      },
    },
    ...(eligible && { eligible }),
    recommendations,
    outputs: ['defined', 'chosen', 'points'],
  }))

function step(condition: Expression, label: string) {
  // biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
  return { if: condition, then: label }
}

/** Random knowledge of a patient: every fact known, an interval, or unknown. */
export const randomGiven: fc.Arbitrary<GivenFacts> = fc
  .tuple(
    ...Object.entries(smallFacts).map(([id, { declared, values }]) =>
      fc
        .option(givenValue(declared, values), { freq: 2, nil: undefined })
        .map((value) => [id, value] as const),
    ),
  )
  .map((entries) =>
    Object.fromEntries(entries.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]))),
  )

function givenValue(
  declared: FactDeclaration,
  values: readonly (boolean | string | number)[],
): fc.Arbitrary<GivenValue> {
  const known = fc.constantFrom(...values)
  if (declared.type !== 'quantity') return known
  const range = fc
    .tuple(known, known)
    .map(([a, b]) => ({ lo: Math.min(Number(a), Number(b)), hi: Math.max(Number(a), Number(b)) }))
  return fc.oneof(known, range)
}
