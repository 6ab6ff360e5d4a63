import type { ArticleContent, Section, Statement } from '../document.ts'
import { plainText } from '../plain-text.ts'
import { dangersIn } from './danger.ts'
import type { Concept } from './lexicon/concept.ts'
import { conceptBook, coveringsOf } from './lexicon/lexicon.ts'
import type { Vocabulary } from './question.ts'
import { sentenceEnd } from './text/fold.ts'
import { generalStems } from './text/general-words.ts'
import { tokens } from './text/phrases.ts'

/** A version that may be asked, as it is. */
export interface AskedVersion {
  readonly slug: string
  readonly versionId: string
  readonly content: ArticleContent
}

/** One statement as retrieval sees it. */
export interface IndexedStatement {
  readonly article: IndexedArticle
  readonly section: Section
  readonly statement: Statement
  /** Concepts of its texts and of what editors say of it. */
  readonly concepts: ReadonlySet<string>
  /** Things in the order in which its text names them: the first is what it is about. */
  readonly things: readonly string[]
  /** Questions that editors say it answers, as terms. */
  readonly examples: readonly ReadonlySet<string>[]
  readonly dangers: ReadonlySet<string>
  /** It speaks for one country alone. */
  readonly isRegional: boolean
  /** The drug that all its example questions name. */
  readonly subject: string | undefined
  /** Whom it is about, where it opens with them: it says nothing of anybody else. */
  readonly people: string | undefined
}

export interface IndexedArticle {
  readonly version: AskedVersion
  /** What the article is about: concepts of its title and question. */
  readonly topic: ReadonlySet<string>
  /** Concepts of any of its statements. */
  readonly knows: ReadonlySet<string>
  readonly statements: readonly IndexedStatement[]
  /** Its first safety section, whose statements come before every other. */
  readonly safety: Section | undefined
  /** Terms of each statement with their weight, by field. */
  readonly weights: readonly ReadonlyMap<string, number>[]
  readonly vocabulary: ReadonlySet<string>
}

const fieldWeights = {
  clinician: 1,
  patient: 1,
  caregiver: 0.6,
  researcher: 0.6,
  title: 0.7,
  terms: 2.5,
  questions: 1,
}

/** What retrieval needs of a version; made once per content. */
export function indexArticle(version: AskedVersion): IndexedArticle {
  const { content } = version
  const topic = new Set(
    termsOf(`${content.title}. ${content.question}`)
      .concepts.filter(isSubject)
      .flatMap(({ id, is }) => (is === undefined ? [id] : [id, is])),
  )
  const statements: IndexedStatement[] = []
  const weights: ReadonlyMap<string, number>[] = []
  const vocabulary = new Set<string>()
  const knows = new Set<string>()
  const article: IndexedArticle = {
    version,
    topic,
    knows,
    statements,
    safety: content.sections.find(({ kind, statements: own }) => kind === 'safety' && own.length > 0),
    weights,
    vocabulary,
  }
  for (const section of content.sections) {
    for (const statement of section.statements) {
      const { indexed, weight } = indexStatement(article, section, statement)
      statements.push(indexed)
      weights.push(weight)
      for (const id of indexed.concepts) knows.add(id)
      for (const words of texts(statement)) for (const { word } of tokens(words)) vocabulary.add(word)
      for (const words of statement.askedAs?.terms ?? [])
        for (const { word } of tokens(words)) vocabulary.add(word)
    }
  }
  return article
}

function indexStatement(article: IndexedArticle, section: Section, statement: Statement) {
  const weight = new Map<string, number>()
  const concepts = new Set<string>()
  // A thing that only an explanation for others names is not what the statement speaks of.
  const add = (text: string, times: number, demands: boolean, inPassing = false) => {
    const terms = termsOf(text)
    for (const { id, kind } of terms.concepts) {
      // What a dose is only an amount in the text can say.
      if (kind === 'demand' && (!demands || id === 'dose')) continue
      if (!inPassing || kind !== 'thing') concepts.add(id)
      weight.set(`#${id}`, (weight.get(`#${id}`) ?? 0) + times)
    }
    for (const one of terms.stems) weight.set(one, (weight.get(one) ?? 0) + times)
    return terms
  }
  const { clinician } = statement.text
  const first = add(plainText(clinician), fieldWeights.clinician, false)
  for (const [audience, inline] of Object.entries(statement.text))
    if (audience !== 'clinician')
      add(plainText(inline), fieldWeights[audience as 'patient'] ?? 1, false, true)
  for (const title of Object.values(section.title)) add(title, fieldWeights.title, false)
  for (const term of statement.askedAs?.terms ?? []) add(term, fieldWeights.terms, true)
  const questions = statement.askedAs?.questions ?? []
  for (const question of questions) add(question, fieldWeights.questions / Math.sqrt(questions.length), false)
  if (/\d ?mg\b/.test(plainText(clinician))) concepts.add('dose')
  const opening = first.concepts.find(({ kind }) => kind === 'thing')?.id
  const indexed: IndexedStatement = {
    article,
    section,
    statement,
    concepts,
    things: [...new Set(first.concepts.filter(({ kind }) => kind === 'thing').map(({ id }) => id))],
    examples: questions.map((question) => {
      const terms = termsOf(question)
      return new Set([...terms.concepts.map(({ id }) => `#${id}`), ...terms.stems])
    }),
    dangers: new Set(
      section.kind === 'safety'
        ? texts(statement).flatMap((text) => dangersIn(text).map(({ id }) => id))
        : [],
    ),
    subject: subjectOf(statement),
    isRegional: first.concepts.some(({ id }) => id === 'uk'),
    people: opening !== undefined && people.has(opening) ? opening : undefined,
  }
  return { indexed, weight }
}

function subjectOf({ askedAs }: Statement): string | undefined {
  const [first, ...others] = [...(askedAs?.terms ?? []).slice(0, 1), ...(askedAs?.questions ?? [])].map(
    (text) => termsOf(text).concepts.filter(({ kind }) => kind === 'thing'),
  )
  const subject = first?.[0]?.id
  if (subject === undefined || others.length === 0) return undefined
  const members = coveringsOf(subject)
  return others.every((things) => things.some(({ id }) => members.has(id))) ? subject : undefined
}

/** Groups of people whom a statement may open with. */
const people = new Set([
  'older',
  'child',
  'pregnancy',
  'breastfeeding',
  'after-surgery',
  'kidney',
  'liver',
  'asthma',
  'epilepsy',
])

/** Concepts and remaining stems of a text. */
export function termsOf(text: string): {
  readonly concepts: readonly Concept[]
  readonly stems: readonly string[]
} {
  const read = tokens(text)
  const matches = conceptBook.matches(read)
  const inside = (at: number) => matches.some(({ from, to }) => at >= from && at <= to)
  return {
    concepts: matches.map(({ value }) => value),
    stems: read
      .filter(({ word, stem, at }) => word !== sentenceEnd && !inside(at) && !generalStems.has(stem))
      .map((token) => token.stem),
  }
}

function texts(statement: Statement): readonly string[] {
  return Object.values(statement.text).map((inline) => plainText(inline))
}

function isSubject({ kind }: Concept): boolean {
  return kind === 'thing' || kind === 'symptom'
}

interface Posting {
  readonly docs: number[]
  readonly weights: number[]
}

/** Statements of one or many articles, ready to be asked. */
export class AskIndex implements Vocabulary {
  readonly articles: readonly IndexedArticle[]
  readonly statements: readonly IndexedStatement[]
  readonly words: ReadonlySet<string>
  private readonly postings = new Map<string, Posting>()
  private readonly stems = new Set<string>()

  constructor(articles: readonly IndexedArticle[]) {
    this.articles = articles
    const statements: IndexedStatement[] = []
    const words = new Set<string>()
    for (const article of articles) {
      for (const [i, statement] of article.statements.entries()) {
        const doc = statements.push(statement) - 1
        for (const [term, weight] of article.weights[i] ?? []) {
          let posting = this.postings.get(term)
          if (!posting) {
            posting = { docs: [], weights: [] }
            this.postings.set(term, posting)
            if (!term.startsWith('#')) this.stems.add(term)
          }
          posting.docs.push(doc)
          // BM25F: the weight of a term saturates; statements are short, so that length needs no norm.
          posting.weights.push(weight / (1.2 + weight))
        }
      }
      for (const word of article.vocabulary) words.add(word)
    }
    this.statements = statements
    this.words = words
  }

  has(one: string): boolean {
    return this.stems.has(one)
  }

  posting(term: string): Posting | undefined {
    return this.postings.get(term)
  }

  /** How telling a term is: from near 0 where every statement has it. */
  idf(term: string): number {
    const df = this.postings.get(term)?.docs.length ?? 0
    return Math.log(1 + (this.statements.length - df + 0.5) / (df + 0.5))
  }
}
