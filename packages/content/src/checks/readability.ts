import { plainText } from '../plain-text.ts'
import type { Check, Finding } from './check.ts'
import { readingGrade } from './reading-grade.ts'
import { statementsOf, type TextAt, textsOf } from './statement-texts.ts'

/** Grades above which a text for laypeople is told of, and stopped. */
const target = 8
const limit = 10

const readers: Partial<Readonly<Record<TextAt['audience'], string>>> = {
  patient: 'patients',
  caregiver: 'caregivers',
}

/** What patients and caregivers read can be read by most of them: grade 8 is the aim, above 10 is too hard. */
export const readability: Check = {
  version: 1,
  sees: [],
  find: (content) => {
    if (!/^en\b/.test(content.language)) {
      return { findings: [], note: `The formula is one for English; "${content.language}" is not scored.` }
    }
    const texts = statementsOf(content).flatMap((place) =>
      textsOf(place)
        .filter(({ audience }) => readers[audience] !== undefined)
        .map((text) => ({ ...text, key: place.statement.key, ...readingGrade(plainText(text.inline)) })),
    )
    const hardest = Math.max(0, ...texts.map(({ grade }) => grade))
    return {
      findings: texts.filter(({ grade }) => grade > target).map(tooHard),
      note: `${texts.length} texts for laypeople; the hardest reads at grade ${hardest.toFixed(1)}.`,
    }
  },
}

function tooHard(
  text: TextAt & { readonly key: string; readonly grade: number; readonly withTerms: number },
): Finding {
  const [grade, whole] = [text.grade.toFixed(1), text.withTerms.toFixed(1)]
  const terms = grade === whole ? '' : ` (${whole} with its medical terms)`
  return {
    severity: text.grade > limit ? 'block' : 'warn',
    message: `${text.key} reads at grade ${grade}${terms} for ${readers[text.audience]}; the aim is ${target}.`,
    path: text.path,
    statementKey: text.key,
    fix: 'Shorten its sentences, and use plainer words.',
  }
}
