import type { AskAnswer, AskNote, AskPassage } from './answer.ts'
import type { AskIndex, IndexedArticle, IndexedStatement } from './ask-index.ts'
import { withoutCareSoFar } from './care-so-far.ts'
import { dangersIn } from './danger.ts'
import { withEarlier } from './follow-up.ts'
import type { DangerSign } from './lexicon/danger-sign.ts'
import { coveringsOf } from './lexicon/lexicon.ts'
import { contradictsPremise } from './premise.ts'
import { has, mentioned, type Question, readQuestion } from './question.ts'
import { type Found, retrieve, saysSomething } from './retrieve.ts'
import { aboutWhole } from './whole-article.ts'

/** Below this an answer would be a guess. */
const leastScore = 2.4
const leastLikeness = 0.62

/**
 * Answers a question with statements, or says that nothing covers it. Signs of danger come before all else.
 * Deterministic, and extractive: no sentence of medicine that is not a statement's own.
 * @param earlier questions of the same conversation, the oldest first
 */
export function ask(index: AskIndex, text: string, earlier: readonly string[] = []): AskAnswer {
  const personal = isPersonal(text)
  const danger = inDanger(index, text)
  if (danger) return { ...danger, personal }
  const question = withoutCareSoFar(
    withEarlier(
      readQuestion(text, index),
      earlier.map((one) => readQuestion(one, index)),
    ),
  )
  const [only, ...others] = index.articles
  const whole = only && others.length === 0 ? aboutWhole(text, question, only) : undefined
  if (whole) return answered(whole.statements, whole.notes, personal)
  const found = retrieve(index, question)
  const chosen = choose(found, question)
  if (chosen.length === 0) return notCovered(found[0], question, personal)
  const notes: AskNote[] = []
  if (chosen.some((one) => contradictsPremise(text, question, one))) notes.push('premise-contradicted')
  if (personal) notes.push('ask-your-clinician')
  if (has(question, 'mix', 'contraindication', 'pregnancy', 'kidney') || (personal && namesDrug(question)))
    notes.push('ask-pharmacist')
  return withSafety(answered(chosen, notes, personal), question)
}

function answered(
  statements: readonly IndexedStatement[],
  notes: readonly AskNote[],
  personal: boolean,
): AskAnswer {
  return {
    outcome: 'answered',
    notes,
    passages: statements.map((one) => passage(one, 'answer')),
    nearest: undefined,
    personal,
  }
}

/** Statements good enough to answer, the best first; none where each would be a guess. */
function choose(found: readonly Found[], question: Question): readonly IndexedStatement[] {
  const [best] = found
  if (!best || !isEnough(best, question) || isOutweighed(best, found)) return alone(found, question)
  const close = found
    .slice(1)
    .filter(
      (one) =>
        one.covers &&
        one.statement.article === best.statement.article &&
        one.score >= best.score * 0.86 &&
        (best.likeness < 0.85 || one.likeness >= 0.8) &&
        one.statement.section.kind !== 'safety',
    )
    .slice(0, 1)
  return [best, ...close].map(({ statement }) => statement)
}

/** It names everything, and something that does not is far nearer to what is asked. */
function isOutweighed(best: Found, found: readonly Found[]): boolean {
  return best.likeness < 0.3 && found.some(({ score }) => score > best.score * 2.2)
}

function isEnough({ covers, score, likeness, statement }: Found, question: Question): boolean {
  if (!covers || score < leastScore) return false
  const subjects = question.mentions.filter(
    ({ concept }) => concept.kind === 'thing' || concept.kind === 'demand',
  ).length
  const content =
    question.mentions.filter(({ concept }) => concept.kind !== 'general').length + question.stems.length
  const strange = question.strangeness
  if (subjects === 0) {
    if (!saysSomething(question, statement.article.topic)) return false
    return likeness >= (strange >= 1 ? 0.8 : strange > 0 ? 0.7 : leastLikeness)
  }
  return strange / (strange + content) <= 0.3 || likeness >= 0.7
}

/** "Heat or massage?" where no statement compares the two: what is said of each. Risks are never put together so. */
function alone(found: readonly Found[], question: Question): readonly IndexedStatement[] {
  const things = mentioned(question, 'thing')
  if (
    things.length < 2 ||
    things.length > 3 ||
    !has(question, 'compare', 'first-line', 'second-line', 'hearsay')
  )
    return []
  if (
    has(question, 'mix', 'safe', 'contraindication') ||
    mentioned(question, 'demand').length > 0 ||
    question.unknown.length > 0
  )
    return []
  const each = things.map((id) =>
    found.find(
      ({ applies, statement: { things: own, section } }) =>
        applies && section.kind !== 'safety' && own.some((one) => coveringsOf(id).has(one)),
    ),
  )
  return each.includes(undefined) ? [] : [...new Set(each.flatMap((one) => (one ? [one.statement] : [])))]
}

function notCovered(best: Found | undefined, question: Question, personal: boolean): AskAnswer {
  const notes: AskNote[] = ['not-covered']
  if (namesDrug(question) || has(question, 'pregnancy', 'safe', 'mix', 'dose')) notes.push('ask-pharmacist')
  else if (personal) notes.push('ask-your-clinician')
  return {
    outcome: 'not-covered',
    notes,
    passages: [],
    nearest:
      best && best.score > leastScore
        ? { version: best.statement.article.version, section: best.statement.section }
        : undefined,
    personal,
  }
}

/** Advice on waiting for a scan or a procedure never stands without the signs that must not wait. */
function withSafety(answer: AskAnswer, question: Question): AskAnswer {
  const first = answer.passages[0]
  if (
    !first ||
    !has(
      question,
      'imaging',
      'mri',
      'xray',
      'ct',
      'surgery',
      'injection',
      'epidural-injection',
      'intervention',
    )
  )
    return answer
  if (answer.passages.some(({ section }) => section.kind === 'safety')) return answer
  const general = generalSafety(answer.passages.map(({ version }) => version.slug)[0], first)
  return general === undefined
    ? answer
    : { ...answer, notes: [...answer.notes, 'red-flags-first'], passages: [...answer.passages, general] }
}

function generalSafety(_slug: string | undefined, { version }: AskPassage): AskPassage | undefined {
  const section = version.content.sections.find(
    ({ kind, statements }) => kind === 'safety' && statements.length > 0,
  )
  const statement = section?.statements.at(-1)
  return section && statement ? { version, section, statement, part: 'safety' } : undefined
}

/** The safety statements for the signs of danger in a question; undefined where there is none. */
function inDanger(index: AskIndex, text: string): Omit<AskAnswer, 'personal'> | undefined {
  const signs = dangersIn(text)
  if (signs.length === 0) return undefined
  const meant = articlesMeant(index, text)
  const statements = meant.flatMap((article) => safetyFor(article, signs))
  const everywhere = signs.flatMap((sign) => sign.everywhere ?? [])
  const inBack =
    signs.some(({ withBackPain }) => withBackPain) && meant.some(({ topic }) => topic.has('back-pain'))
  if (statements.length === 0 && everywhere.length === 0 && !inBack) return undefined
  const passages = (
    statements.length > 0
      ? statements
      : meant
          .filter(({ safety }) => safety)
          .slice(0, 1)
          .flatMap(lastSafety)
  ).slice(0, 4)
  return {
    outcome: 'danger',
    notes: everywhere.length > 0 ? [...new Set(everywhere)] : ['urgent'],
    passages: passages.map((one) => passage(one, 'safety')),
    nearest: undefined,
  }
}

/** The articles whose subject a question names; all of one or few, where it names none. */
function articlesMeant(index: AskIndex, text: string): readonly IndexedArticle[] {
  if (index.articles.length === 1) return index.articles
  const subjects = [
    ...mentioned(readQuestion(text, index), 'thing'),
    ...mentioned(readQuestion(text, index), 'symptom'),
  ]
  const named = index.articles.filter(({ topic }) => subjects.some((id) => topic.has(id)))
  return (named.length > 0 ? named : index.articles).slice(0, 50)
}

function safetyFor(article: IndexedArticle, signs: readonly DangerSign[]): readonly IndexedStatement[] {
  return article.statements.filter(
    ({ section, dangers }) => section === article.safety && signs.some(({ id }) => dangers.has(id)),
  )
}

function lastSafety(article: IndexedArticle): readonly IndexedStatement[] {
  return article.statements.filter(({ section }) => section === article.safety).slice(-1)
}

function passage({ article, section, statement }: IndexedStatement, part: AskPassage['part']): AskPassage {
  return { version: article.version, section, statement, part }
}

const drugKinds = new Set([
  'nsaid',
  'muscle-relaxant',
  'opioid',
  'antidepressant',
  'medicine',
  'paracetamol',
  'anticoagulant',
  'oral-steroid',
  'sedative',
])

function namesDrug(question: Question): boolean {
  return question.mentions.some(
    ({ concept: { id, is, kindOf } }) =>
      drugKinds.has(id) || drugKinds.has(is ?? '') || drugKinds.has(kindOf ?? ''),
  )
}

function isPersonal(text: string): boolean {
  return /\b(i|i'm|im|me|my|mine|myself|she|he|her|his|him|patient|year.?old|y\/?o)\b/i.test(text)
}
