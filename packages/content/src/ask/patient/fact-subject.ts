import type { FactDeclaration, RuleSet } from '@guideboard/rules'
import { dangersIn } from '../danger.ts'
import { conceptBook } from '../lexicon/lexicon.ts'
import { tokens } from '../text/phrases.ts'

/** What a fact is about, told from the question that its rule set asks for it. */
export interface FactSubject {
  readonly id: string
  readonly declaration: FactDeclaration
  /** One of these must be named. */
  readonly things: ReadonlySet<string>
  /** And each of these: "severe", "allergy", "failed". */
  readonly narrowing: ReadonlySet<string>
  /** The signs of danger that it asks for. */
  readonly dangers: ReadonlySet<string>
  readonly takes: boolean
  /** Of the present alone: what is past does not count. */
  readonly isPresent: boolean
  readonly group: string | undefined
}

const narrowing = new Set([
  'allergy',
  'severe',
  'advanced',
  'failed',
  'candidate',
  'diagnosis-uncertain',
  'breastfeeding',
  'bleeding',
])

export function factSubjects(ruleSet: RuleSet): readonly FactSubject[] {
  return Object.entries(ruleSet.facts).map(([id, declaration]) => {
    const { group: _group, ...labels } = declaration.ask ?? {}
    const clinician = labels.clinician ?? ''
    const concepts = conceptBook.matches(tokens(clinician)).map(({ value }) => value)
    return {
      id,
      declaration,
      things: new Set(
        concepts
          .filter(
            ({ id: one, kind }) =>
              (kind === 'thing' || kind === 'symptom' || one === 'pain') && !narrowing.has(one),
          )
          .map((one) => one.id),
      ),
      narrowing: new Set(concepts.filter((one) => narrowing.has(one.id)).map((one) => one.id)),
      dangers: new Set((/\bhistory of\b/i.test(clinician) ? [] : dangersIn(clinician)).map((one) => one.id)),
      isPresent: /^active\b/i.test(clinician),
      group: declaration.ask?.group,
      takes: /^taking\b/i.test(clinician),
    }
  })
}
