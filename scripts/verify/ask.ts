import { performance } from 'node:perf_hooks'
import {
  diskIndex,
  heldOutQuestions,
  percentRight,
  type QuestionScore,
  scorePatientQuestions,
  scoreQuestions,
  sharedQuestions,
  shippedGuidelines,
} from '../../packages/content/guidelines/index.ts'
import { AskIndex, ask, indexArticle } from '../../packages/content/src/ask/index.ts'
import { askBaselines } from './ask-baselines.ts'
import type { Area } from './figure.ts'

/** Ask on the worked questions and on questions held out from its making, beside plain search, and its speed. */
export const verifyAsk: Area = async (tools) => {
  const { figure, progress } = tools
  const tell = (scores: readonly QuestionScore[]) => {
    for (const { id, question, problem } of scores) if (problem) progress(`${id} "${question}": ${problem}`)
  }
  const index = diskIndex()
  const shared = scoreQuestions(index, sharedQuestions)
  const patients = scorePatientQuestions(index, sharedQuestions.patientSpecific ?? [])
  const held = scoreQuestions(index, heldOutQuestions)
  for (const scores of [
    shared.answerable,
    shared.abstain,
    patients,
    held.answerable,
    held.abstain,
    held.danger,
  ])
    tell(scores)

  figure({ name: 'ask.answerable', value: percentRight(shared.answerable), bar: { atLeast: 95 } })
  figure({ name: 'ask.abstain', value: percentRight(shared.abstain), bar: { atLeast: 97 } })
  figure({ name: 'ask.patient_specific', value: percentRight(patients), bar: { atLeast: 100 } })
  figure({
    name: 'ask.danger_signs',
    value: percentRight([...held.danger, ...patients.filter(({ id }) => id === 'P14')]),
    bar: { atLeast: 100 },
  })
  figure({ name: 'ask.held_out_answerable', value: percentRight(held.answerable) })
  figure({ name: 'ask.held_out_abstain', value: percentRight(held.abstain) })
  figure({ name: 'ask.held_out_danger_signs', value: percentRight(held.danger) })

  const baselines = await askBaselines(sharedQuestions.answerable)
  figure({ name: 'ask.bm25_answerable', value: baselines.bm25 })
  figure({ name: 'ask.postgres_fts_answerable', value: baselines.postgres })

  const questions = [
    ...sharedQuestions.answerable,
    ...sharedQuestions.mustAbstain,
    ...(sharedQuestions.patientSpecific ?? []),
  ].map(({ question }) => question)
  figure({ name: 'ask.p95_ms', value: p95(index, questions), bar: { atMost: 100 } })
  progress('Indexing 10,000 articles…')
  const library = tenThousand()
  progress(`${library.statements.length} statements of ${library.articles.length} articles`)
  figure({ name: 'ask.p95_ms_10000_articles', value: p95(library, questions), bar: { atMost: 100 } })
}

/** The slowest but one in twenty, in milliseconds, once everything was asked before. */
function p95(index: AskIndex, questions: readonly string[]): number {
  for (const question of questions.slice(0, 20)) ask(index, question)
  const times = questions
    .map((question) => {
      const start = performance.now()
      ask(index, question)
      return performance.now() - start
    })
    .sort((a, b) => a - b)
  return Math.round((times[Math.ceil(times.length * 0.95) - 1] ?? 0) * 10) / 10
}

/**
 * The four shipped articles and 9,996 more with the statements of theirs, each with words of its own, so that terms
 * are as common as they would be in a library on few subjects: the hard case.
 */
function tenThousand(): AskIndex {
  const made = shippedGuidelines.map(({ slug, content }) => indexArticle({ slug, versionId: slug, content }))
  const others = Array.from({ length: 10_000 - made.length }, (_, n) => {
    const { content } = shippedGuidelines[1 + (n % (shippedGuidelines.length - 1))] ?? { content: undefined }
    if (content === undefined) throw new Error('There is no shipped guideline.')
    const sections = content.sections.map((section) => ({
      ...section,
      statements: section.statements.map((statement) => ({
        ...statement,
        text: {
          ...statement.text,
          clinician: [{ text: `Topic ${word(n)} ${word(n * 7)}. ` }, ...statement.text.clinician],
        },
      })),
    }))
    const slug = `article-${n}`
    return indexArticle({
      slug,
      versionId: slug,
      content: { ...content, sections, title: `${content.title} ${word(n)}` },
    })
  })
  return new AskIndex([...made, ...others])
}

function word(n: number): string {
  const letters = 'bcdfghjklmnp'
  return `${letters[n % 12]}o${letters[Math.floor(n / 12) % 12]}u${letters[Math.floor(n / 144) % 12]}ax`
}
