import {
  type AnswerableQuestion,
  percentRight,
  shippedGuidelines,
} from '../../packages/content/guidelines/index.ts'
import { plainText } from '../../packages/content/src/index.ts'
import { testDatabase } from '../../packages/database/src/test-kit/test-database.ts'
import { withTestCluster } from './with-test-cluster.ts'

interface Document {
  readonly key: string
  readonly text: string
}

/**
 * How plain search does on the same questions: as many best statements as are asked for, all of them required.
 * It is asked nothing else (no premise, no source), so that this is kind to it.
 */
export async function askBaselines(
  questions: readonly AnswerableQuestion[],
): Promise<{ readonly bm25: number; readonly postgres: number }> {
  const documents = statements()
  return {
    bm25: scored(questions, bm25(documents)),
    postgres: await postgresScore(questions, documents),
  }
}

/** Clinicians' and patients' words of each statement, with its heading. */
function statements(): readonly Document[] {
  const disk = shippedGuidelines.find(({ slug }) => slug === 'degenerative-disk-disease')
  return (disk?.content.sections ?? []).flatMap((section) =>
    section.statements.map(({ key, text }) => ({
      key,
      text: [
        section.title.clinician,
        section.title.patient ?? '',
        ...Object.values(text).map((inline) => plainText(inline)),
      ].join(' '),
    })),
  )
}

type Search = (question: string) => readonly string[]

function scored(questions: readonly AnswerableQuestion[], search: Search): number {
  return percentRight(questions.map((one) => verdict(one, search(one.question))))
}

function verdict({ id, question, requiredStatements }: AnswerableQuestion, found: readonly string[]) {
  const best = new Set(found.slice(0, Math.max(1, requiredStatements.length)))
  const all = requiredStatements.every((key) => best.has(key))
  return { id, question, problem: all ? undefined : 'another statement' }
}

/** Okapi BM25 as it stands in textbooks: k1 1.2, b 0.75, words as they are. */
function bm25(documents: readonly Document[]): Search {
  const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const all = documents.map(({ key, text }) => ({ key, words: words(text) }))
  const length = all.reduce((sum, one) => sum + one.words.length, 0) / all.length
  const df = new Map<string, number>()
  for (const one of all) for (const word of new Set(one.words)) df.set(word, (df.get(word) ?? 0) + 1)
  return (question) => {
    const asked = new Set(words(question))
    const score = (own: readonly string[]) =>
      [...asked].reduce((sum, word) => {
        const tf = own.filter((one) => one === word).length
        const n = df.get(word) ?? 0
        const idf = Math.log(1 + (all.length - n + 0.5) / (n + 0.5))
        return sum + (idf * tf * 2.2) / (tf + 1.2 * (0.25 + (0.75 * own.length) / length))
      }, 0)
    return all
      .map(({ key, words: own }) => ({ key, score: score(own) }))
      .sort((a, b) => b.score - a.score)
      .map(({ key }) => key)
  }
}

/** PostgreSQL's own search, any of the words, best rank first. */
async function postgresScore(
  questions: readonly AnswerableQuestion[],
  documents: readonly Document[],
): Promise<number> {
  return withTestCluster(async (cluster) => {
    const database = await testDatabase({ cluster })
    try {
      const found = new Map<string, readonly string[]>()
      for (const { question } of questions) {
        const rows = await database.sql<{ key: string }>(
          `SELECT d ->> 'key' AS key
           FROM jsonb_array_elements($1::jsonb) AS d,
                LATERAL (SELECT replace(plainto_tsquery('english', $2)::text, '&', '|')::tsquery AS query) AS asked
           WHERE to_tsvector('english', d ->> 'text') @@ asked.query
           ORDER BY ts_rank(to_tsvector('english', d ->> 'text'), asked.query) DESC`,
          [JSON.stringify(documents), question],
        )
        found.set(
          question,
          rows.map(({ key }) => key),
        )
      }
      return scored(questions, (question) => found.get(question) ?? [])
    } finally {
      await database.close()
    }
  })
}
