import type { Audience } from '@guideboard/content'
import { type AskNote, type AskOutcome, ask as askIndex } from '@guideboard/content/ask'
import { article, ownAudience } from '../articles/article.ts'
import type { ReaderArticle } from '../articles/reader-article.ts'
import { type ReaderStatement, readerSections } from '../articles/reader-text.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { NotFound } from '../platform/errors.ts'
import type { FactArgument } from '../platform/fact-input.ts'
import { causeOf } from '../platform/log.ts'
import { askableIndex } from './askable-index.ts'
import { earlierQuestions, givenQuestion } from './given-question.ts'
import { type PatientQuestion, patientQuestion } from './patient-question.ts'
import { type PhrasedSentence, phrasedAnswer } from './phrasing/phrased-answer.ts'
import { mayAsk } from './policy.ts'
import { noteUnanswered } from './unanswered.ts'

export interface Ask {
  readonly question: string
  /** Slug of an article; the whole library where there is none. */
  readonly article?: string | null | undefined
  readonly audience?: Audience | null | undefined
  /** Earlier questions of the conversation, the oldest first. */
  readonly earlier?: readonly string[] | null | undefined
  /** Facts of one patient as a clinician has confirmed them. */
  readonly facts?: readonly FactArgument[] | null | undefined
}

/** A statement that answers, in the audience's words, and the article it stands in as readers see it. */
export interface AnswerPassage {
  readonly part: 'answer' | 'safety'
  readonly article: ReaderArticle
  readonly sectionId: string
  readonly sectionTitle: string
  readonly statement: ReaderStatement
}

export interface Answer {
  readonly outcome: AskOutcome
  readonly notes: readonly AskNote[]
  readonly passages: readonly AnswerPassage[]
  readonly nearest: {
    readonly article: ReaderArticle
    readonly sectionId: string
    readonly sectionTitle: string
  } | null
  /** The article that was asked. */
  readonly article: ReaderArticle | null
  /** For clinicians: what the question says of one patient, and what the rules say to it. */
  readonly patient: PatientQuestion | null
  /** The answer in one text, where an installation has a model phrase it. */
  readonly phrased: readonly PhrasedSentence[]
}

/**
 * Answers a question with statements that readers may see, or says that nothing covers it. Readers get general
 * education; a clinician's question about one patient comes with the facts read out of it, to be confirmed.
 * @throws NotFound for an article that readers cannot open; Invalid for a question or facts that cannot be used
 */
export async function ask(ctx: Ctx, input: Ask): Promise<Answer> {
  await refuse(ctx, mayAsk(ctx.actor), 'version.read')
  const question = givenQuestion(input.question)
  const earlier = earlierQuestions(input.earlier)
  const audience = input.audience ?? ownAudience(ctx.actor)
  const slug = input.article ?? undefined
  const asked = slug === undefined ? null : await article(ctx, { slug, audience })
  if (slug !== undefined && asked === null) throw new NotFound('article', { path: '/article' })
  const index = await askableIndex(ctx, slug)
  const found = askIndex(index, question, earlier)

  const keepUnanswered = async () => {
    try {
      await noteUnanswered(ctx, question, index, asked?.id ?? null)
    } catch (error) {
      // Somebody waits for an answer; that the board misses one count is less than that they miss it.
      ctx.log.warn({ event: 'question.not-noted', requestId: ctx.requestId, cause: causeOf(error) })
    }
  }

  const articles = new Map<string, ReaderArticle | null>()
  const articleOf = async (of: string) => {
    if (!articles.has(of)) articles.set(of, await article(ctx, { slug: of, audience }))
    return articles.get(of) ?? null
  }
  const passages: AnswerPassage[] = []
  for (const { version, section, statement, part } of found.passages) {
    const own = await articleOf(version.slug)
    // Withdrawn or replaced since the index was made: better no passage than one that readers may not see.
    if (own?.versionId !== version.versionId) continue
    const shown = readerSections(version.content, audience).find(({ id }) => id === section.id)
    const words = shown?.statements.find(({ key }) => key === statement.key)
    if (shown && words)
      passages.push({
        part,
        article: own,
        sectionId: section.id,
        sectionTitle: shown.title,
        statement: words,
      })
  }
  const nearestArticle = found.nearest ? await articleOf(found.nearest.version.slug) : null
  const nearest =
    found.nearest && nearestArticle
      ? {
          article: nearestArticle,
          sectionId: found.nearest.section.id,
          sectionTitle: found.nearest.section.title[audience] ?? found.nearest.section.title.clinician,
        }
      : null
  const patient =
    found.outcome === 'danger'
      ? null
      : await patientQuestion(ctx, { question, index, facts: input.facts ?? null, audience })
  if (found.outcome === 'not-covered' && patient === null) await keepUnanswered()
  const phrased = found.outcome === 'answered' ? await phrasedAnswer(ctx, question, passages) : []
  const notes =
    patient === null
      ? found.notes
      : found.notes.filter((note) => note !== 'ask-your-clinician' && note !== 'not-covered')
  return {
    outcome:
      patient !== null && found.outcome === 'not-covered' && patient.verdicts.length > 0
        ? 'answered'
        : found.outcome,
    notes: found.outcome === 'not-covered' && (patient?.verdicts.length ?? 0) === 0 ? found.notes : notes,
    passages,
    nearest,
    article: asked,
    patient,
    phrased,
  }
}
