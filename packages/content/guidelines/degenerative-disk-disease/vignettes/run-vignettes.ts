import { evaluate, parseRuleSet, type RuleSet, readSnapshot, type Snapshot } from '@guideboard/rules'
import rules from '../version-2/rules.json' with { type: 'json' }
import { givenVignettes } from './all-vignettes.ts'
import type { Answer } from './answer.ts'
import { judge, meaningOf } from './meanings.ts'
import { namedMissing } from './named-missing.ts'
import { readVignette } from './read-vignette.ts'
import { reassurancesOf } from './safety.ts'
import { answering, speaking } from './stance.ts'
import type { Vignette } from './vignette.ts'

export interface VignetteReport {
  readonly id: string
  readonly scope: Vignette['scope']
  readonly passed: boolean
  /** Outcomes that the rules leave open; no contradiction, and no pass either. */
  readonly notCovered: readonly string[]
  readonly problems: readonly string[]
  /** Reassuring words for a patient in danger; always a problem too. */
  readonly reassured: readonly string[]
}

/** Runs worked cases against the rules of the first article; those of the product unless others are given. */
export function runVignettes(vignettes: readonly Vignette[] = givenVignettes): readonly VignetteReport[] {
  return vignettes.map((vignette) => {
    const { given, unmapped } = readVignette(vignette)
    const snapshot = readSnapshot(vignetteRules, given)
    if (!snapshot.ok) {
      const problems = snapshot.errors.map(({ path, message }) => `${path}: ${message}`)
      const { id, scope } = vignette
      return { id, scope, passed: false, notCovered: [], problems, reassured: [] }
    }
    const answer = evaluate(vignetteRules, snapshot.snapshot)
    const unread = unmapped.map((word) => `no meaning is known for ${word}`)
    return judgeVignette(vignette, { answer, snapshot: snapshot.snapshot, unread })
  })
}

/** The rules of the first article as they are now. */
export const vignetteRules: RuleSet = readRules()

function readRules(): RuleSet {
  const read = parseRuleSet(rules)
  if (!read.ok) throw new TypeError(`rules of the first article: ${read.errors[0]?.message}`)
  return read.ruleSet
}

interface Answered {
  readonly answer: Answer
  /** What was known of the patient. */
  readonly snapshot: Snapshot
  /** What of the vignette did not reach the answer; each is a problem. */
  readonly unread: readonly string[]
}

/** Judges an answer by everything that its vignette expects. */
export function judgeVignette(vignette: Vignette, { answer, snapshot, unread }: Answered): VignetteReport {
  const { id, scope } = vignette
  const problems = [...unread]
  problems.push(...answer.conflicts.map(({ facts }) => `facts contradict each other: ${facts.join(', ')}`))
  const notCovered: string[] = []
  const asked = new Set<string>()
  const mayAsk = new Set<string>()
  for (const { topic, outcome } of vignette.expect) {
    const meaning = meaningOf(topic, outcome)
    if (meaning === undefined) {
      problems.push(`no meaning is known for ${topic}: ${outcome}`)
      continue
    }
    const judgment = judge(answer, meaning)
    const result = speaking(answer, meaning.by)
    for (const one of answering(answer, meaning.by)) {
      const missing = namedMissing(vignetteRules, one)
      if (meaning.depends !== true) for (const name of missing.asked) asked.add(name)
      for (const name of [...missing.asked, ...missing.notExcluded]) mayAsk.add(name)
    }
    const said = `${topic}: expected "${outcome}", got ${result?.id ?? 'nothing'} ${result?.outcome.kind ?? ''}`
    if (judgment === 'wrong') problems.push(said)
    if (judgment === 'not-covered') notCovered.push(said)
  }
  if (notCovered.length === 0) problems.push(...missingProblems(vignette, asked, mayAsk))
  const reassured = reassurancesOf(answer, snapshot)
  problems.push(...reassured)
  const passed = problems.length === 0 && notCovered.length === 0
  return { id, scope, passed, notCovered, problems, reassured }
}

function missingProblems(
  vignette: Vignette,
  asked: ReadonlySet<string>,
  mayAsk: ReadonlySet<string>,
): readonly string[] {
  const unnamed = vignette.missing.filter((name) => !mayAsk.has(name))
  const extra = [...asked].filter((name) => !vignette.missing.includes(name))
  return [
    ...unnamed.map((name) => `does not name ${name} as missing`),
    ...extra.map((name) => `asks for ${name} without need`),
  ]
}
