import type { Expression } from '../expression.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import type { Recommendation } from '../recommendation.ts'
import type { RuleSet } from '../rule-set.ts'

/** Draws from a seed: the same seed always draws the same. */
export interface Draw {
  readonly whole: (below: number) => number
  readonly one: <T>(of: readonly T[]) => T
  readonly some: <T>(count: number, of: readonly T[]) => readonly T[]
}

/** Draws by the mulberry32 generator. */
export function drawFrom(seed: number): Draw {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const whole = (below: number) => Math.floor(next() * below)
  const one = <T>(of: readonly T[]): T => {
    const drawn = of[whole(of.length)]
    if (drawn === undefined) throw new Error('nothing to draw from')
    return drawn
  }
  const some = <T>(count: number, of: readonly T[]): readonly T[] => {
    const left = [...of]
    return Array.from({ length: Math.min(count, left.length) }, () =>
      left.splice(whole(left.length), 1),
    ).flat()
  }
  return { whole, one, some }
}

export const cite = [{ ref: 'r', locator: 'p' }]

/** A recommendation of a drawn guideline, with these parts. */
export function made(parts: Partial<Recommendation> & Pick<Recommendation, 'id' | 'action'>): Recommendation {
  const direction = parts.onlyIf === undefined ? { direction: 'for' as const } : {}
  const base = { statement: 'S1', cite, strength: 'strong', certainty: 'high', indicator: 'info' } as const
  return { ...base, ...direction, ...parts }
}

export const flags = ['flagA', 'flagB', 'flagC']
export const noFlags: Expression = { not: { any: flags.map((is) => ({ is })) } }
const signs = ['s0', 's1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9']

/**
 * A guideline without a defect, drawn from a seed: red flags with recommendations of their own, gates that
 * stand back from them, treatments with contraindications and cautions, a score, and limits at which one
 * treatment hands over to another.
 */
export function soundGuideline(draw: Draw, id = 'drawn'): RuleSet {
  const facts: Record<string, FactDeclaration> = {
    age: { type: 'quantity', unit: 'a', integer: true, domain: [0, 120] },
    sex: { type: 'code', codes: ['female', 'male', 'other'] },
    careDays: { type: 'quantity', unit: 'd', integer: true, domain: [0, 3650] },
    potassium: { type: 'quantity', unit: 'mmol/L', domain: [0, 20] },
    ...Object.fromEntries([...flags, ...signs].map((name) => [name, { type: 'boolean' }])),
  }
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = ''] = draw.some(8, signs)
  const weeks = 2 + draw.whole(8)
  const limit = 3 + draw.whole(3)
  const older = 60 + draw.whole(20)
  const gates: readonly Recommendation[] = [
    made({
      id: 'gate-1',
      action: { verb: 'order', code: 'image' },
      applies: noFlags,
      indicator: 'warning',
      onlyIf: {
        all: [{ fact: 'careDays', ge: weeks, unit: 'wk' }, { any: [{ is: a }, { is: b }, { is: c }] }],
      },
      cautions: [{ id: 'older', when: { fact: 'age', ge: older, unit: 'a' }, statement: 'W1', cite }],
    }),
    made({
      id: 'gate-2',
      action: { verb: 'order', code: 'laboratory' },
      applies: noFlags,
      onlyIf: { atLeast: 2, of: [{ is: d }, { is: e }, { fact: 'sex', eq: draw.one(['female', 'male']) }] },
    }),
  ]
  const treatments: readonly Recommendation[] = [
    made({
      id: 'low',
      action: { verb: 'start', code: 'drug-low' },
      when: { all: [{ is: f }, { fact: 'potassium', lt: limit, unit: 'mmol/L' }] },
      contraindications: [{ id: 'k1', when: { is: g }, statement: 'K1', cite }],
      ifContraindicationUnknown: 'withhold',
    }),
    made({
      id: 'high',
      action: { verb: 'start', code: 'drug-high' },
      when: { all: [{ is: f }, { fact: 'potassium', ge: limit, unit: 'mmol/L' }] },
      contraindications: [{ id: 'k1', when: { is: g }, statement: 'K1', cite }],
      ifContraindicationUnknown: 'caution',
    }),
    made({
      id: 'long-course',
      action: { verb: 'stop', code: 'drug' },
      direction: 'against',
      when: { all: [{ is: h }, { fact: 'careDays', lt: weeks, unit: 'wk' }] },
    }),
  ]
  const bands: readonly Recommendation[] = (['mild', 'middle', 'severe'] as const).map((band) =>
    made({
      id: `at-${band}`,
      action: { verb: 'place', code: band },
      applies: noFlags,
      when: { score: 'points', band },
    }),
  )
  return {
    schema: 'ruleset/1',
    id,
    version: '1.0.0',
    facts,
    scores: {
      points: {
        items: draw.some(6, signs).map((is) => ({ if: { is }, points: 1 })),
        bands: [
          { id: 'mild', to: 1 },
          { id: 'middle', from: 2, to: 3 },
          { id: 'severe', from: 4 },
        ],
      },
    },
    eligible: { fact: 'age', ge: 18, unit: 'a' },
    recommendations: [
      ...flags.map((flag) =>
        made({
          id: `take-up-${flag}`,
          action: { verb: 'refer', code: flag },
          when: { is: flag },
          indicator: 'critical',
        }),
      ),
      ...gates,
      ...treatments,
      ...bands,
    ],
    outputs: ['points'],
  }
}
