import type { Expression } from '../expression.ts'
import type { Recommendation } from '../recommendation.ts'
import type { RuleSet } from '../rule-set.ts'
import type { Finding, FindingKind } from './finding.ts'
import { cite, type Draw, drawFrom, flags, made, noFlags, soundGuideline } from './guideline.test-kit.ts'

/** A guideline with one defect planted, and what analysis must find. */
export interface Planted {
  readonly ruleSets: readonly RuleSet[]
  readonly finds: FindingKind
  /** The place that a right finding names, where it is known. */
  readonly at?: string
}

type Plant = (draw: Draw) => Planted

/** Ways to spoil a guideline, each with the kind of finding it must give. */
export const plants: Readonly<Record<string, Plant>> = {
  'contradiction in a gate': (draw) => {
    const gate = draw.one(['image', 'laboratory'])
    return changed(draw, 'contradiction', (set) => [
      ...set.recommendations,
      made({
        id: 'opposite',
        action: { verb: 'order', code: gate },
        applies: noFlags,
        when: { is: draw.one(signs) },
      }),
    ])
  },
  'contradiction of two directions': (draw) =>
    changed(draw, 'contradiction', (set) => [
      ...set.recommendations,
      made({
        id: 'opposite',
        action: { verb: 'start', code: draw.one(['drug-low', 'drug-high']) },
        direction: 'against',
        when: { fact: 'age', ge: 50 + draw.whole(50), unit: 'a' },
      }),
    ]),
  'contradiction across guidelines': (draw) => ({
    finds: 'contradiction',
    ruleSets: [
      soundGuideline(draw, 'one'),
      {
        ...soundGuideline(draw, 'other'),
        scores: {},
        outputs: [],
        recommendations: [
          made({
            id: 'not-now',
            action: { verb: 'start', code: draw.one(['drug-low', 'drug-high']) },
            direction: 'against',
            when: { fact: 'age', lt: 30 + draw.whole(50), unit: 'a' },
          }),
          made({ id: 'rest', action: { verb: 'advise', code: 'rest' } }),
        ],
      },
    ],
  }),
  'overlap of two strengths': (draw) =>
    changed(draw, 'overlap', (set) => [
      ...set.recommendations,
      made({
        id: 'weaker',
        action: { verb: 'refer', code: draw.one(flags) },
        strength: 'conditional',
        when: { is: draw.one(signs) },
      }),
    ]),
  'contraindication that the other one lacks': (draw) =>
    changed(draw, 'overlap', (set) => [
      ...set.recommendations,
      made({ id: 'bare', action: { verb: 'start', code: 'drug-low' }, when: { is: draw.one(signs) } }),
    ]),
  'unreachable recommendation': (draw) => {
    const sign = draw.one(signs)
    const limit = 30 + draw.whole(40)
    const never: readonly Partial<Recommendation>[] = [
      { when: { all: [{ is: sign }, { not: { is: sign } }] } },
      { applies: { is: sign }, when: { not: { any: [{ is: sign }, { is: draw.one(flags) }] } } },
      {
        when: {
          all: [
            { fact: 'age', gt: limit, unit: 'a' },
            { fact: 'age', le: limit, unit: 'a' },
          ],
        },
      },
      { when: { fact: 'age', lt: 18, unit: 'a' } },
      { applies: { score: 'points', ge: 4 }, when: { score: 'points', band: draw.one(['mild', 'middle']) } },
    ]
    return added(draw, 'unreachable', {
      id: 'never',
      action: { verb: 'start', code: 'ghost' },
      ...draw.one(never),
    })
  },
  'gate that never opens': (draw) => {
    const sign = draw.one(signs)
    const shut: Expression = { all: [{ is: sign }, { fact: 'careDays', ge: 7, unit: 'd' }] }
    return added(draw, 'unreachable', {
      id: 'shut',
      action: { verb: 'start', code: 'ghost' },
      applies: { not: { any: [{ is: sign }, ...flags.map((is) => ({ is }))] } },
      onlyIf: shut,
    })
  },
  'dead clause': (draw) => {
    const sign = draw.one(signs)
    const other = draw.one(signs.filter((one) => one !== sign))
    const dead: readonly Expression[] = [
      { any: [{ is: sign }, { all: [{ is: sign }, { is: other }] }] },
      { all: [{ is: sign }, { any: [{ is: other }, { is: sign }] }] },
      { all: [{ is: sign }, { fact: 'age', ge: 10 + draw.whole(8), unit: 'a' }] },
      { any: [{ is: sign }, { all: [{ is: other }, { not: { is: other } }] }] },
      {
        all: [{ is: sign }, { fact: 'careDays', ge: 21, unit: 'd' }, { fact: 'careDays', ge: 2, unit: 'wk' }],
      },
    ]
    return added(draw, 'dead-clause', {
      id: 'more',
      action: { verb: 'start', code: 'more' },
      when: draw.one(dead),
    })
  },
  'caution that never shows': (draw) => {
    const limit = 20 + draw.whole(40)
    return added(
      draw,
      'dead-clause',
      {
        id: 'more',
        action: { verb: 'start', code: 'more' },
        when: { fact: 'age', lt: limit, unit: 'a' },
        cautions: [{ id: 'older', when: { fact: 'age', ge: limit, unit: 'a' }, statement: 'W9', cite }],
      },
      '/cautions/0',
    )
  },
  'step that is never reached': (draw) => {
    const limit = 10 + draw.whole(50)
    const steps = [
      step({ fact: 'age', le: limit, unit: 'a' }, 'young'),
      step({ fact: 'age', lt: limit - draw.whole(5), unit: 'a' }, 'younger'),
    ]
    const set = soundGuideline(draw)
    return {
      finds: 'dead-clause',
      at: '/define/group/choose/1',
      ruleSets: [{ ...set, define: { group: { choose: steps, else: 'old' } }, outputs: ['points', 'group'] }],
    }
  },
  'redundant recommendation': (draw) => {
    const flag = draw.one(flags)
    return changed(draw, 'redundant', (set) => [
      ...set.recommendations,
      made({
        id: 'narrow',
        action: { verb: 'refer', code: flag },
        when: { all: [{ is: flag }, { is: draw.one(signs) }] },
        indicator: 'critical',
      }),
    ])
  },
  'coverage gap': (draw) => {
    const set = soundGuideline(draw)
    const gap: Expression = {
      not: { all: [{ is: draw.one(signs) }, { fact: 'careDays', ge: 100 + draw.whole(100), unit: 'd' }] },
    }
    return {
      finds: 'coverage-gap',
      ruleSets: [
        {
          ...set,
          recommendations: set.recommendations.map((one) => ({
            ...one,
            applies: one.applies === undefined ? gap : { all: [one.applies, gap] },
          })),
        },
      ],
    }
  },
  'uncovered red flag': (draw) => {
    const flag = draw.one(flags)
    return changed(draw, 'uncovered-red-flags', (set) =>
      set.recommendations.filter((one) => one.id !== `take-up-${flag}`),
    )
  },
  'gap between scores': (draw) =>
    changed(draw, 'score-gap', (set) =>
      set.recommendations.map((one) =>
        one.id === 'at-middle' ? { ...one, when: { score: 'points', ge: 2, le: 2 } } : one,
      ),
    ),
  'gap between bands': (draw) => {
    const set = soundGuideline(draw)
    const points = set.scores?.points
    if (points === undefined) throw new Error('no score')
    const bands = [
      { id: 'mild', to: 1 },
      { id: 'middle', from: draw.one([2, 3]), to: 3 },
      { id: 'severe', from: 5 },
    ]
    return {
      finds: 'score-gap',
      at: '/scores/points/bands',
      ruleSets: [{ ...set, scores: { points: { ...points, bands } } }],
    }
  },
  'value left out at a limit': (draw) =>
    slipped(draw, 'high', (when) => JSON.parse(JSON.stringify(when).replace('"ge"', '"gt"'))),
  'value taken twice at a limit': (draw) =>
    slipped(draw, 'low', (when) => JSON.parse(JSON.stringify(when).replace('"lt"', '"le"'))),
  'day left out of a choice': (draw) => {
    const limit = 10 + draw.whole(50)
    const steps = [
      step({ fact: 'age', lt: limit, unit: 'a' }, 'young'),
      step({ fact: 'age', gt: limit, unit: 'a' }, 'old'),
    ]
    const set = soundGuideline(draw)
    return {
      finds: 'boundary-slip',
      ruleSets: [
        { ...set, define: { group: { choose: steps, else: 'nobody' } }, outputs: ['points', 'group'] },
      ],
    }
  },
  'unit slip': (draw) =>
    changed(draw, 'unit-slip', (set) => {
      const gate = JSON.stringify(set.recommendations.find((one) => one.id === 'gate-1')?.onlyIf)
      const weeks = Number(/"ge":(\d+)/.exec(gate)?.[1])
      return set.recommendations.map((one) =>
        one.id === 'long-course'
          ? { ...one, when: { all: [{ is: draw.one(signs) }, { fact: 'careDays', lt: weeks, unit: 'd' }] } }
          : one,
      )
    }),
  'one fact in two units': (draw) => {
    const other = soundGuideline(draw, 'other')
    const careDays = { type: 'quantity', unit: 'wk', integer: true, domain: [0, 520] } as const
    return {
      finds: 'unit-slip',
      at: '/facts/careDays',
      ruleSets: [soundGuideline(draw, 'one'), { ...other, facts: { ...other.facts, careDays } }],
    }
  },
  'defeat without effect': (draw) => {
    const flag = draw.one(flags)
    const loser = draw.one(['gate-1', 'gate-2', 'at-mild', 'at-middle', 'at-severe'])
    return changed(
      draw,
      'void-defeat',
      (set) =>
        set.recommendations.map((one) =>
          one.id === `take-up-${flag}` ? { ...one, defeats: [{ id: loser, cite }] } : one,
        ),
      `/recommendations/${flags.indexOf(flag)}/defeats/0`,
    )
  },
  'circle of defeats': (draw) => {
    const [a = '', b = '', c = ''] = draw.some(3, ['gate-1', 'gate-2', 'low', 'high', 'at-mild'])
    const circle = draw.one([
      [a, b],
      [a, b, c],
    ])
    return changed(draw, 'cyclic-defeat', (set) =>
      set.recommendations.map((one) => {
        const place = circle.indexOf(one.id)
        const next = circle[(place + 1) % circle.length]
        return place < 0 || next === undefined ? one : { ...one, defeats: [{ id: next, cite }] }
      }),
    )
  },
}

/** The defect of one kind that a seed plants. */
export function planted(kind: string, seed: number): Planted {
  const plant = plants[kind]
  if (plant === undefined) throw new Error(`nothing plants ${kind}`)
  return plant(drawFrom(seed))
}

/** The findings that name a planted defect. */
export function rightFindings({ finds, at }: Planted, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (one) =>
      one.kind === finds && (at === undefined || one.places.some((place) => place.path.startsWith(at))),
  )
}

const signs = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9']

function changed(
  draw: Draw,
  finds: FindingKind,
  change: (set: RuleSet) => readonly Recommendation[],
  at?: string,
): Planted {
  const set = soundGuideline(draw)
  return { finds, ...(at === undefined ? {} : { at }), ruleSets: [{ ...set, recommendations: change(set) }] }
}

function added(draw: Draw, finds: FindingKind, parts: Parameters<typeof made>[0], part = ''): Planted {
  const set = soundGuideline(draw)
  const recommendations = [...set.recommendations, made(parts)]
  return {
    finds,
    at: `/recommendations/${set.recommendations.length}${part}`,
    ruleSets: [{ ...set, recommendations }],
  }
}

function slipped(draw: Draw, id: string, change: (when: Expression | undefined) => Expression): Planted {
  return changed(draw, 'boundary-slip', (set) =>
    set.recommendations.map((one) => (one.id === id ? { ...one, when: change(one.when) } : one)),
  )
}

function step(condition: Expression, label: string) {
  // biome-ignore lint/suspicious/noThenProperty: the language's own word for the label of a step
  return { if: condition, then: label }
}
