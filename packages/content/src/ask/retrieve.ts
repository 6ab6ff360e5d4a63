import { plainText } from '../plain-text.ts'
import type { AskIndex, IndexedStatement } from './ask-index.ts'
import type { ConceptKind } from './lexicon/concept.ts'
import { conceptOf, coveringsOf, nearnessOf } from './lexicon/lexicon.ts'
import { withinLimits } from './limits.ts'
import { has, mentioned, type Question } from './question.ts'
import { words } from './text/fold.ts'

export interface Found {
  readonly statement: IndexedStatement
  readonly score: number
  /** How near the nearest of its example questions is: 0 to 1. */
  readonly likeness: number
  /** It speaks of everything that the question is about. */
  readonly covers: boolean
  /** Whom it is about is named, if it is about some people alone. */
  readonly applies: boolean
}

const kindWeights: Readonly<Record<ConceptKind, number>> = {
  thing: 3,
  demand: 3,
  symptom: 1.2,
  aspect: 1.4,
  general: 0.5,
}
const stemWeight = 0.8
const likeWeights: Readonly<Record<ConceptKind, number>> = {
  thing: 2,
  demand: 2,
  symptom: 1,
  aspect: 1,
  general: 0.3,
}
const likenessWeight = 16

/** Candidates whose coverage is looked at. */
const mostCandidates = 200

interface Term {
  readonly term: string
  readonly weight: number
}

/** The statements nearest to a question, best first. */
export function retrieve(index: AskIndex, question: Question): readonly Found[] {
  const terms = termsFor(index, question)
  const candidates = scored(index, terms)
  return candidates
    .map(({ doc, score }) => weighed(index.statements[doc], score, question))
    .filter((found) => found !== undefined)
    .sort((a, b) => Number(b.covers) - Number(a.covers) || b.score - a.score)
}

function termsFor(index: AskIndex, question: Question): readonly Term[] {
  const terms = new Map<string, number>()
  for (const { concept } of question.mentions) {
    const weight = kindWeights[concept.kind]
    for (const [id, near] of nearnessOf(concept.id)) {
      const term = `#${id}`
      terms.set(term, Math.max(terms.get(term) ?? 0, weight * near))
    }
  }
  for (const one of question.stems) terms.set(one, stemWeight)
  return [...terms].map(([term, weight]) => ({ term, weight: weight * Math.max(0.15, index.idf(term)) }))
}

/** Documents by their summed weights. Terms that nearly everything has are left out where others are rarer. */
function scored(
  index: AskIndex,
  terms: readonly Term[],
): readonly { readonly doc: number; readonly score: number }[] {
  const limit = Math.max(2000, index.statements.length / 50)
  const known = terms.filter(({ term }) => index.posting(term))
  const rare = known.filter(({ term }) => (index.posting(term)?.docs.length ?? 0) <= limit)
  const sums = new Map<number, number>()
  for (const { term, weight } of rare.length > 0 ? rare : known) {
    const posting = index.posting(term)
    if (!posting) continue
    const most = Math.min(posting.docs.length, 20_000)
    for (let i = 0; i < most; i++) {
      const doc = posting.docs[i] ?? 0
      sums.set(doc, (sums.get(doc) ?? 0) + weight * (posting.weights[i] ?? 0))
    }
  }
  const all = [...sums].map(([doc, score]) => ({ doc, score }))
  if (all.length > mostCandidates) all.sort((a, b) => b.score - a.score)
  return all.slice(0, mostCandidates)
}

function weighed(
  statement: IndexedStatement | undefined,
  score: number,
  question: Question,
): Found | undefined {
  if (!statement) return undefined
  const likeness = nearestExample(statement, question)
  const applies = isAboutThem(statement, question)
  const grade = statement.statement.recommendation
  // What people have heard is met by what is recommended most strongly.
  const told = grade?.strength === 'strong' && !statement.isRegional && has(question, 'hearsay') ? 1.5 : 1
  const advised = told * (grade !== undefined && has(question, 'should') ? 1.2 : 1)
  const own =
    score * focus(statement, question) * fit(statement, question) * place(statement, question) * advised
  return {
    statement,
    score: own + likenessWeight * likeness * (0.5 + likeness / 2) * place(statement, question),
    likeness,
    covers: applies && coversAll(statement, question),
    applies,
  }
}

/** How far a question and the nearest example are about the same: shared weight over the weight of both. */
function nearestExample({ examples, article }: IndexedStatement, question: Question): number {
  if (examples.length === 0) return 0
  const asked = new Map<string, number>()
  for (const { concept } of question.mentions)
    asked.set(`#${concept.id}`, likeWeight(concept.id, concept.kind, article.topic.has(concept.id)))
  for (const one of question.stems) asked.set(one, 1)
  const own = sum(asked.values()) + question.strangeness * 2
  let best = 0
  for (const example of examples) {
    let shared = 0
    let theirs = 0
    for (const term of example) {
      const id = term.slice(1)
      const kind = conceptOf(id)?.kind
      const weight = term.startsWith('#') && kind ? likeWeight(id, kind, article.topic.has(id)) : 1
      theirs += weight
      const near = asked.get(term) ?? nearest(asked, id)
      shared += Math.min(weight, near)
    }
    if (own > 0 && theirs > 0) best = Math.max(best, (2 * shared) / (own + theirs))
  }
  return Math.min(1, best)
}

function nearest(asked: ReadonlyMap<string, number>, id: string): number {
  if (!conceptOf(id)) return 0
  let most = 0
  for (const [term, weight] of asked)
    if (term.startsWith('#')) most = Math.max(most, weight * (nearnessOf(term.slice(1)).get(id) ?? 0))
  return most
}

/** Aspects that nearly any question has. */
const commonAspects = new Set([
  'should',
  'works',
  'when',
  'why',
  'compare',
  'type',
  'early',
  'hearsay',
  'plain-pain',
])

function likeWeight(id: string, kind: ConceptKind, isTopic: boolean): number {
  return likeWeights[kind] * (isTopic ? 0.4 : commonAspects.has(id) ? 0.5 : 1)
}

/** Whether a question says more than "should I", "does it help", "when". */
export function saysSomething(question: Question, topic: ReadonlySet<string>): boolean {
  return (
    question.stems.length > 0 ||
    question.mentions.some(
      ({ concept: { id, kind } }) =>
        kind === 'thing' ||
        kind === 'demand' ||
        (kind === 'symptom' && !topic.has(id)) ||
        (kind === 'aspect' && !commonAspects.has(id)) ||
        id === 'medicine',
    )
  )
}

function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const one of numbers) total += one
  return total
}

/** Every thing that a question names is spoken of, or is what the article is about; every symptom is known to it. */
function coversAll(indexed: IndexedStatement, question: Question): boolean {
  const { concepts, article } = indexed
  if (
    !isItsRisk(indexed, question) ||
    !withinLimits(question.text, plainText(indexed.statement.text.clinician))
  )
    return false
  const spoken = (id: string) => anyOf(coveringsOf(id), concepts)
  return question.mentions.every(({ concept: { id, kind } }) => {
    switch (kind) {
      case 'thing':
        return spoken(id) || article.topic.has(id) || sharesPlace(question, id, spoken)
      case 'demand':
        return spoken(id) && (id !== 'dose' || givesAmounts(indexed, question))
      case 'symptom':
        return article.topic.has(id) || anyOf(coveringsOf(id), article.knows)
      default:
        return true
    }
  })
}

/** Each amount in milligrams that a question names stands in the text. */
function givesAmounts({ statement }: IndexedStatement, question: Question): boolean {
  const text = ` ${words(plainText(statement.text.clinician)).join(' ')} `
  const asked = [...` ${question.words.join(' ')} `.matchAll(/ (\d+(?:\.\d+)?) (?=mg )/g)]
  return asked.every(([amount]) => text.includes(amount))
}

/** A statement on a special risk answers for the drug whose risk it is, or for what is mixed with it. */
function isItsRisk(
  { section, article, things, subject: drug }: IndexedStatement,
  question: Question,
): boolean {
  if (section.kind !== 'safety' || section === article.safety) return true
  const asked = mentioned(question, 'thing')
  if (drug !== undefined && !asked.some((id) => coveringsOf(id).has(drug) || coveringsOf(drug).has(id)))
    return false
  const [subject] = things
  return (
    subject === undefined ||
    asked.length > 1 ||
    has(question, 'mix') ||
    (asked.some((id) => coveringsOf(id).has(subject)) && has(question, ...cautious, 'driving', 'overview'))
  )
}

/** A statement that opens with whom it is about answers where they are named. */
function isAboutThem({ people }: IndexedStatement, question: Question): boolean {
  return people === undefined || mentioned(question, 'thing').some((id) => coveringsOf(people).has(id))
}

/** What one country says comes after what holds everywhere, unless that country is asked about. */
function place({ isRegional }: IndexedStatement, question: Question): number {
  return !isRegional ? 1 : has(question, 'uk') ? 1.4 : 0.7
}

/** One word may stand for several things ("bed": to rest in, or to sleep on): one of them is enough. */
function sharesPlace(question: Question, id: string, spoken: (id: string) => boolean): boolean {
  return question.mentions.some(
    (own) =>
      own.concept.id === id &&
      question.mentions.some(
        (other) =>
          other !== own &&
          other.from === own.from &&
          other.to === own.to &&
          other.concept.kind === 'thing' &&
          spoken(other.concept.id),
      ),
  )
}

/** What a statement is about counts more than what it mentions. */
function focus({ things }: IndexedStatement, question: Question): number {
  const asked = mentioned(question, 'thing')
  if (asked.length === 0 || things.length === 0) return 1
  const [first = '', second = ''] = things
  const about = (id: string) => asked.some((one) => (nearnessOf(one).get(id) ?? 0) > 0.5)
  return about(first) ? 1.3 : about(second) ? 1.2 : 0.75
}

const ofPitfalls = [
  'harm',
  'overuse',
  'neglect',
  'why',
  'pitfalls',
  'addiction',
  'function-goal',
  'image-findings',
]
const cautious = ['contraindication', 'mix', 'side-effects', 'safe', 'harm', 'allergy']

/** Statements on special risks answer questions that name the risk; danger signs wait for a danger. */
function fit(indexed: IndexedStatement, question: Question): number {
  const { section, article, things } = indexed
  if (section.kind === 'pitfalls') return has(question, ...ofPitfalls) ? 1 : 0.65
  // What is mixed is a matter of risk, even where another statement names both.
  if (section.kind !== 'safety')
    return has(question, 'mix') && mentioned(question, 'thing').length > 1 ? 0.6 : 1
  if (section === article.safety) return has(question, 'red-flags') ? 1 : 0.3
  const asked = mentioned(question, 'thing')
  const [, ...qualifiers] = things
  const named = qualifiers.filter((id) => asked.some((one) => coveringsOf(one).has(id)))
  if (named.length > 0) return 1.2
  return has(question, ...cautious) ? 0.8 : 0.25
}

function anyOf(ids: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  for (const id of ids) if (among.has(id)) return true
  return false
}
