import {
  type ArticleContent,
  type Finding,
  factLabel,
  factValueWords,
  versionLabelFinding,
} from '@guideboard/content'
import type { Bump, RuleSet, Snapshot } from '@guideboard/rules'
import { compareRules } from './compare-rules.ts'

export interface ExampleFact {
  readonly factId: string
  readonly question: string
  readonly value: string
}

/** Patients to whom one recommendation, or one output, says something else than before. */
export interface AffectedPatients {
  readonly of: 'recommendation' | 'output'
  readonly id: string
  readonly statementKey: string | null
  readonly from: string
  readonly to: string
  /** "age ≥ 65 and low back pain" */
  readonly region: string
  readonly example: readonly ExampleFact[]
}

export interface RuleChanges {
  readonly bump: Bump
  /** What is wrong with the version label of the later rules; null when it says enough. */
  readonly label: Finding | null
  readonly affected: readonly AffectedPatients[]
  /** Recommendations and outputs that could not be compared. */
  readonly undetermined: readonly string[]
}

/** Whose advice changes with the rules; null where not both documents have rules. */
export async function ruleChanges(
  before: ArticleContent,
  after: ArticleContent,
): Promise<RuleChanges | null> {
  const [old, fresh] = [before.ruleSet, after.ruleSet]
  if (old === undefined || fresh === undefined) return null
  const found = await compareRules(old, fresh)
  const said = (change: { readonly region: string; readonly example: Snapshot }) => ({
    region: regionWords(change.region, [old, fresh]),
    example: exampleFacts(change.example, old, fresh),
  })
  return {
    bump: found.bump,
    label: versionLabelFinding(old, fresh, found.bump) ?? null,
    affected: [
      ...found.advice.map((one) => ({
        of: 'recommendation' as const,
        id: one.recommendation,
        statementKey: statementOf(one.recommendation, [fresh, old]),
        from: one.from,
        to: one.to,
        ...said(one),
      })),
      ...found.outputs.map((one) => ({
        of: 'output' as const,
        id: one.output,
        statementKey: null,
        from: one.from,
        to: one.to,
        ...said(one),
      })),
    ],
    undetermined: found.undetermined,
  }
}

function statementOf(id: string, ruleSets: readonly RuleSet[]): string | null {
  const rules = ruleSets.flatMap(({ recommendations }) => recommendations)
  return rules.find((one) => one.id === id)?.statement ?? null
}

/** A region with the ids of facts as words: "newUrinaryRetention" is read as "new urinary retention". */
export function regionWords(region: string, ruleSets: readonly Pick<RuleSet, 'facts'>[]): string {
  const facts = new Set(ruleSets.flatMap((one) => Object.keys(one.facts)))
  return region.replace(/[A-Za-z][\w-]*/g, (word) => (facts.has(word) ? spokenId(word) : word))
}

function spokenId(id: string): string {
  return id
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]/g, ' ')
    .toLowerCase()
}

function exampleFacts(example: Snapshot, old: RuleSet, fresh: RuleSet): readonly ExampleFact[] {
  return Object.entries(example).map(([factId, state]) => {
    const ruleSet = Object.hasOwn(fresh.facts, factId) ? fresh : old
    return {
      factId,
      question: factLabel(ruleSet, factId, 'clinician'),
      value: factValueWords(ruleSet.facts[factId], state),
    }
  })
}
