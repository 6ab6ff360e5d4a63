import type { Recommendation, RuleSet } from '@guideboard/rules'
import { article } from '../content.test-kit.ts'
import {
  type ArticleContent,
  type Audience,
  audiences,
  type Inline,
  type Reference,
  type Section,
  type Statement,
} from '../document.ts'

/** Random numbers that a seed repeats. */
export interface Draw {
  /** From 0 up to, but not, `below`. */
  readonly number: (below: number) => number
  readonly chance: (share: number) => boolean
  readonly of: <T>(list: readonly T[]) => T
  /** Some of them, in random order. */
  readonly some: <T>(list: readonly T[]) => readonly T[]
}

export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const number = (below: number) => Math.floor(next() * below)
  return {
    number,
    chance: (share) => next() < share,
    of: (list) => {
      const found = list[number(list.length)]
      if (found === undefined) throw new Error('There is nothing to draw from.')
      return found
    },
    some: (list) =>
      list
        .map((member) => ({ member, at: next(), kept: next() < 0.7 }))
        .toSorted((a, b) => a.at - b.at)
        .flatMap(({ member, kept }) => (kept ? [member] : [])),
  }
}

const words =
  'stay active walk daily avoid bed rest offer heat start slow review at six weeks if pain lasts'.split(' ')
const marks = ['plain', 'strong', 'emphasis'] as const

export function phrase(draw: Draw, least = 3): string {
  return Array.from({ length: least + draw.number(8) }, () => draw.of(words)).join(' ')
}

const topics = [
  { code: 'D017116', display: 'Low Back Pain' },
  { code: 'D019547', display: 'Neck Pain' },
]
const moreTopics = [{ code: 'D012585', display: 'Sciatica' }]

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`)
const referenceIds = names('ref-', 6)

/** Any text the document format can hold, pieces that could be one among them. */
function randomInline(draw: Draw): readonly Inline[] {
  return Array.from({ length: 1 + draw.number(5) }, (): Inline => {
    if (draw.chance(0.35)) return { cite: draw.of(referenceIds), locator: `p. ${draw.number(3)}` }
    const mark = draw.of(marks)
    const text = draw.of([phrase(draw, 1), ' ', '. '])
    return mark === 'plain' ? { text } : { text, mark }
  })
}

function perAudience<Words>(draw: Draw, make: () => Words): { readonly clinician: Words } {
  const others = audiences.filter((audience) => audience !== 'clinician' && draw.chance(0.4))
  return { clinician: make(), ...Object.fromEntries(others.map((audience: Audience) => [audience, make()])) }
}

function randomStatement(draw: Draw, key: string): Statement {
  return {
    key,
    text: perAudience(draw, () => randomInline(draw)),
    ...(draw.chance(0.5)
      ? {
          recommendation: {
            direction: draw.of(['for', 'against'] as const),
            strength: draw.of(['strong', 'conditional'] as const),
            certainty: draw.of(['high', 'low', { ungraded: phrase(draw) }] as const),
            population: draw.of(['adults', 'children']),
          },
        }
      : {}),
    ...(draw.chance(0.2) ? { uncited: { reason: phrase(draw) } } : {}),
    ...(draw.chance(0.2)
      ? { differsFrom: [{ article: draw.of(['knee', 'hip']), reason: phrase(draw) }] }
      : {}),
    ...(draw.chance(0.3) ? { askedAs: { questions: [phrase(draw)], terms: [phrase(draw)] } } : {}),
    ...(draw.chance(0.3) ? { reviewDueOn: draw.of(['2027-01-01', '2028-01-01']) } : {}),
  }
}

function randomReference(draw: Draw, id: string): Reference {
  return {
    id,
    kind: draw.of(['guideline', 'research'] as const),
    csl: { type: 'report', title: draw.of(['One', 'Two']), ...(draw.chance(0.5) ? { volume: '3' } : {}) },
    ...(draw.chance(0.3) ? { note: phrase(draw) } : {}),
  }
}

/** A rule set in form; nothing in it has to make sense, since no rule is run. */
function randomRuleSet(draw: Draw): RuleSet {
  const map = <T>(prefix: string, make: () => T) =>
    Object.fromEntries(draw.some(names(prefix, 3)).map((name) => [name, make()]))
  const rule = (id: string): Recommendation => ({
    id,
    statement: draw.of(['S1', 'S2']),
    action: { verb: 'start', code: draw.of(['heat', 'cold']) },
    cite: draw.chance(0.5) ? [{ ref: 'ref-1', locator: `p. ${draw.number(2)}` }] : [],
    strength: draw.of(['strong', 'conditional'] as const),
    certainty: 'low',
    indicator: 'info',
    ...(draw.chance(0.5) ? { when: { is: draw.of(['a', 'b']) }, direction: 'for' as const } : {}),
  })
  return {
    schema: 'ruleset/1',
    id: 'random',
    version: `1.${draw.number(2)}.0`,
    facts: map('fact', () => ({ type: 'boolean', ask: { clinician: phrase(draw) } })),
    recommendations: draw.some(names('rule-', 5)).map(rule),
    ...(draw.chance(0.6) ? { define: map('def', () => ({ is: draw.of(['a', 'b']) })) } : {}),
    ...(draw.chance(0.6) ? { scores: map('score', () => ({ items: [], base: draw.number(2) })) } : {}),
    ...(draw.chance(0.6)
      ? { valueSets: map('set', () => [{ system: 's', codes: [draw.of(['1', '2'])] }]) }
      : {}),
    ...(draw.chance(0.4) ? { eligible: { is: draw.of(['a', 'b']) } } : {}),
    ...(draw.chance(0.4) ? { impossible: draw.some([{ is: 'a' }, { is: 'b' }]) } : {}),
    ...(draw.chance(0.4) ? { outputs: draw.some(['x', 'y']) } : {}),
    ...(draw.chance(0.3) ? { collect: draw.chance(0.5) } : {}),
    ...(draw.chance(0.4)
      ? { marginals: [{ fact: 'x', yes: draw.number(100) / 100, among: 'adults', cite: [] }] }
      : {}),
    ...(draw.chance(0.7)
      ? {
          cases: draw
            .some(names('case ', 4))
            .map((name) => ({ name, asOf: '2026-01-01', given: { a: draw.chance(0.5) } })),
        }
      : {}),
  }
}

/** Any document: its keys come from a small stock, so that two of them share some of everything. */
export function randomContent(draw: Draw): ArticleContent {
  const keys = [...draw.some(names('S', 14))]
  const sections = draw.some(names('sec-', 5)).map(
    (id, index, all): Section => ({
      id,
      title: perAudience(draw, () => phrase(draw)),
      kind: draw.of(['body', 'safety'] as const),
      ...(index > 0 && draw.chance(0.3) ? { parent: all[0] as string } : {}),
      statements: keys.splice(0, draw.number(6)).map((key) => randomStatement(draw, key)),
    }),
  )
  return article({
    title: draw.of(['Sore back', 'Sore neck']),
    language: draw.of(['en', 'de']),
    limits: phrase(draw),
    sections,
    references: draw.some(referenceIds).map((id) => randomReference(draw, id)),
    changeNote: {
      summary: draw.of(['First', 'Second']),
      reasons: draw.some(names('S', 6)).map((statement) => ({ statement, reason: phrase(draw) })),
    },
    reviewDueOn: draw.of(['2027-01-01', '2028-01-01']),
    policy: {
      seats: draw.some([
        { role: 'reviewer', needed: 2 },
        { role: 'methodologist', needed: 1 },
      ] as const),
      requiredChecks: [],
    },
    ...(draw.chance(0.8) ? { ruleSet: randomRuleSet(draw) } : {}),
    ...(draw.chance(0.6) ? { topics: [draw.of(topics), ...draw.some(moreTopics)] } : {}),
  })
}
