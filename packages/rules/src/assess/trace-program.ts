import { type Condition, compileCondition } from '../condition.ts'
import type { Compiled, CompiledChoice, Compiling } from '../conditions/compiling.ts'
import type { FactDeclaration } from '../fact-declaration.ts'
import { type FactSlots, fillSlots } from '../fact-slots.ts'
import type { Program, RecommendationProgram } from '../program.ts'
import { compileChoice } from './compile-choice.ts'
import { type CompiledScoreItems, compileScore } from './compile-score.ts'

/** A recommendation, ready to be answered. */
export interface CompiledRecommendation {
  readonly program: RecommendationProgram
  /** Where its possible outcomes are recorded. */
  readonly place: number
  readonly applies: Compiled | undefined
  readonly body: Compiled | undefined
  readonly contraindications: readonly CompiledQualifier[]
  readonly cautions: readonly CompiledQualifier[]
  /** The recommendations that defeat this one. */
  readonly defeaters: readonly CompiledRecommendation[]
  /** All that decides its outcome, in the order in which to answer it. */
  readonly steps: readonly Compiled[]
  /** What answering it costs, in units of work. */
  readonly work: number
}

interface CompiledQualifier {
  readonly id: string
  readonly part: Compiled
}

/** All expressions of a rule set, ready to be answered for any patient. */
export interface TraceProgram {
  readonly facts: readonly (readonly [fact: string, declaration: FactDeclaration])[]
  /** The place of a fact among them. */
  readonly slotOf: (fact: string) => number
  /** All facts while nothing is known. */
  readonly nothingKnown: FactSlots
  readonly eligible: Compiled | undefined
  readonly recommendations: ReadonlyMap<RecommendationProgram, CompiledRecommendation>
  readonly choices: ReadonlyMap<string, CompiledChoice>
  readonly scores: ReadonlyMap<string, CompiledScoreItems>
  /** Throws a TypeError for an expression of another rule set. */
  readonly partOf: (condition: Condition) => Compiled
  /** How many expressions there are. */
  readonly expressions: number
  /** One expression per answer, each after those it needs: the order of the answers. */
  readonly steps: readonly Compiled[]
}

const compiled = new WeakMap<Program, TraceProgram>()

/** The compiled form of a rule set, made on first use: time and room grow with its number of expressions. */
export function traceProgramOf(program: Program): TraceProgram {
  const known = compiled.get(program)
  if (known !== undefined) return known
  const made = compileProgram(program)
  compiled.set(program, made)
  return made
}

function compileProgram(program: Program): TraceProgram {
  const facts = [...program.facts]
  const slots = new Map(facts.map(([fact], slot) => [fact, slot]))
  const slotOf = (fact: string) => slots.get(fact) ?? -1
  const parts = new Map<Condition, Compiled>()
  const places = new Map<string, number>()
  const steps: Compiled[] = []
  const choices = new Map<string, CompiledChoice>()
  const scores = new Map<string, CompiledScoreItems>()
  let [choicePlaces, scorePlaces] = [0, 0]

  const compile = (condition: Condition): Compiled => {
    const known = parts.get(condition)
    if (known !== undefined) return known
    const { key, needs, answer, trace } = compileCondition(condition, compiling)
    const place = places.get(key) ?? steps.length
    const part = { condition, place, node: parts.size, key, needs, answer, trace }
    parts.set(condition, part)
    if (place === steps.length) {
      places.set(key, place)
      steps.push(part)
    }
    return part
  }
  const compiling: Compiling = {
    slotOf,
    codesOf: (fact) => {
      const declared = program.facts.get(fact)
      return declared?.type === 'code' ? declared.codes : []
    },
    compile,
    definition: (name) => {
      const found = program.definitions.get(name)
      if (found?.kind !== 'condition') throw new TypeError(`no definition is called ${name}`)
      return compile(found.condition)
    },
    choice: (name) => {
      const found = program.definitions.get(name)
      if (found?.kind !== 'choice') throw new TypeError(`no choice is called ${name}`)
      return remembered(choices, name, () => compileChoice(found, choicePlaces++, compiling))
    },
    score: (name) => {
      const found = program.scores.get(name)
      if (found === undefined) throw new TypeError(`no score is called ${name}`)
      return remembered(scores, name, () => compileScore(found, scorePlaces++, compiling))
    },
  }

  const eligible = program.eligible && compile(program.eligible)
  for (const one of program.impossible) compile(one)
  for (const { kind, name } of program.definitions.values())
    kind === 'choice' ? compiling.choice(name) : compiling.definition(name)
  for (const name of program.scores.keys()) compiling.score(name)
  const recommendations = compileRecommendations(program, compile, steps)
  const partOf = (condition: Condition): Compiled => {
    const part = parts.get(condition)
    if (part === undefined) throw new TypeError(`no expression of this rule set: ${condition.path}`)
    return part
  }
  return {
    facts,
    slotOf,
    nothingKnown: fillSlots(facts, () => ({ kind: 'unknown' })),
    eligible,
    recommendations,
    choices,
    scores,
    partOf,
    expressions: parts.size,
    steps,
  }
}

// Defeaters come first, so that each is there when the one it defeats is compiled.
function compileRecommendations(
  program: Program,
  compile: (condition: Condition) => Compiled,
  steps: readonly Compiled[],
): ReadonlyMap<RecommendationProgram, CompiledRecommendation> {
  const byId = new Map<string, CompiledRecommendation>()
  const qualifiers = (list: RecommendationProgram['cautions']) =>
    list.map(({ written, condition }) => ({ id: written.id, part: compile(condition) }))
  for (const one of program.byDefeat) {
    const inner = one.body.kind === 'gate' ? one.body.onlyIf : one.body.when
    const roots = [program.eligible, one.applies, inner].flatMap((root) => (root ? [compile(root)] : []))
    const contraindications = qualifiers(one.contraindications)
    const defeaters = one.defeatedBy.flatMap((id) => byId.get(id) ?? [])
    const own = inOrder(steps, [
      ...roots,
      ...contraindications.map(({ part }) => part),
      ...defeaters.flatMap((defeater) => defeater.steps),
    ])
    byId.set(one.written.id, {
      program: one,
      place: byId.size,
      applies: one.applies && compile(one.applies),
      body: inner && compile(inner),
      contraindications,
      cautions: qualifiers(one.cautions),
      defeaters,
      steps: own,
      work: workOf(own) + edgesOf(defeaters),
    })
  }
  return new Map([...byId.values()].map((one) => [one.program, one]))
}

// An answer, and each answer it looks at.
function workOf(steps: readonly Compiled[]): number {
  return steps.reduce((sum, { needs }) => sum + 1 + needs.length, 0)
}

// Every defeat that is looked at on the way.
function edgesOf(defeaters: readonly CompiledRecommendation[]): number {
  const seen = new Set<CompiledRecommendation>()
  const enter = (list: readonly CompiledRecommendation[]): number =>
    list.reduce((sum, one) => {
      if (seen.has(one)) return sum + 1
      seen.add(one)
      return sum + 2 + one.contraindications.length + enter(one.defeaters)
    }, 0)
  return enter(defeaters)
}

/** The steps that answer these and all they need. */
function inOrder(steps: readonly Compiled[], roots: readonly Compiled[]): readonly Compiled[] {
  const found = new Set<number>()
  const enter = ({ place }: Compiled): void => {
    if (found.has(place)) return
    found.add(place)
    for (const needed of steps[place]?.needs ?? []) enter(needed)
  }
  for (const root of roots) enter(root)
  return steps.filter((step) => found.has(step.place))
}

function remembered<T>(made: Map<string, T>, name: string, make: () => T): T {
  const known = made.get(name)
  if (known !== undefined) return known
  const one = make()
  made.set(name, one)
  return one
}
