import type { FactDeclaration, RuleSet } from '@guideboard/rules'
import { dangersIn } from '../danger.ts'
import type { Concept } from '../lexicon/concept.ts'
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
  /** "Within the last 14 days": how long ago it may have ended. */
  readonly withinDays: number | undefined
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
  'progressing',
])

/** What nearly every patient of a spine article has: it tells one fact from another only where it stands alone. */
const common = new Set(['pain', 'back-pain', 'radicular', 'acute', 'chronic'])

/** "Do the findings fit?", "Did it help?": naming the thing does not answer that. */
const asksForJudgement = /^(?:do|does|did|is|are|was|were|has|have)\b/i
const ofThePast = /\bin the past\?$/i

export function factSubjects(ruleSet: RuleSet): readonly FactSubject[] {
  return Object.entries(ruleSet.facts).map(([id, declaration]) => {
    const { group: _group, ...labels } = declaration.ask ?? {}
    const clinician = labels.clinician ?? ''
    const concepts = conceptBook
      .matches(tokens(clinician.replace(/\(not [^)]*\)/, '')))
      .map(({ value }) => value)
    const narrows = new Set(concepts.filter((one) => narrowing.has(one.id)).map((one) => one.id))
    return {
      id,
      declaration,
      things:
        declaration.type === 'boolean' && asksForJudgement.test(clinician) && narrows.size === 0
          ? new Set()
          : telling(concepts, clinician),
      narrowing: narrows,
      dangers: new Set((/\bhistory of\b/i.test(clinician) ? [] : dangersIn(clinician)).map((one) => one.id)),
      isPresent: /^active\b/i.test(clinician),
      group: declaration.ask?.group,
      takes: /^taking\b/i.test(clinician),
      withinDays: withinDays(clinician),
    }
  })
}

function telling(of: readonly Concept[], clinician: string): ReadonlySet<string> {
  const things = of
    .filter(({ id, kind }) => (kind === 'thing' || kind === 'symptom' || id === 'pain') && !narrowing.has(id))
    .map(({ id }) => (id === 'surgery' && ofThePast.test(clinician) ? 'after-surgery' : id))
  const own = things.filter((id) => !common.has(id))
  return new Set(own.length > 0 ? own : things)
}

function withinDays(clinician: string): number | undefined {
  const days = /\bwithin the last (\d+) days\b/i.exec(clinician)?.[1]
  return days === undefined ? undefined : Number(days)
}
