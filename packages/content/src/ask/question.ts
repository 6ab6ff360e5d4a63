import type { Concept, ConceptKind } from './lexicon/concept.ts'
import { drugs } from './lexicon/drugs.ts'
import { conceptBook, conceptOf, coveringsOf } from './lexicon/lexicon.ts'
import { yearsOfAge } from './patient/person.ts'
import { commonStems } from './text/common-stems.ts'
import { sentenceEnd, words } from './text/fold.ts'
import { generalStems, generalWords } from './text/general-words.ts'
import type { PhraseMatch, Token } from './text/phrases.ts'
import { tokens } from './text/phrases.ts'
import { isEnglish, nearestWord } from './text/spelling.ts'
import { stem } from './text/stem.ts'

/** Words that an index knows beside the lexicon: those of its statements, by stem. */
export interface Vocabulary {
  has(stem: string): boolean
  /** Whole words near which a misspelling may be. */
  readonly words: Iterable<string>
}

export interface Mention {
  readonly concept: Concept
  readonly from: number
  readonly to: number
}

/** A question as it is understood. */
export interface Question {
  readonly tokens: readonly Token[]
  readonly mentions: readonly Mention[]
  /** Stems of words of the statements that no concept stands for. */
  readonly stems: readonly string[]
  /** Words that neither the lexicon nor the statements nor general English know. */
  readonly unknown: readonly string[]
  /** How much of the question they are: an everyday word counts less than a rare one, which is likely its subject. */
  readonly strangeness: number
  /** As it was written. */
  readonly text: string
  /** All words, as they were written. */
  readonly words: readonly string[]
}

const nothingKnown: Vocabulary = { has: () => false, words: [] }

export function readQuestion(text: string, vocabulary: Vocabulary = nothingKnown): Question {
  const read = tokens(text).map((token) => corrected(token, vocabulary))
  const longest = conceptBook.matches(read)
  const mentions: Mention[] = [...longest, ...drugsWithin(longest, conceptBook.allMatches(read))].map(
    ({ value, from, to }) => ({ concept: value, from, to }),
  )
  if (asksForAmount(text) && mentions.some(({ concept }) => isDrug(concept.id)) && dose !== undefined)
    mentions.push({ concept: dose, from: -1, to: -1 })
  if (
    asksForCourse(text) &&
    mentions.some(({ concept }) => interventions.has(concept.id)) &&
    successRate !== undefined
  )
    mentions.push({ concept: successRate, from: -1, to: -1 })
  if (takesForGranted(text) && hearsay !== undefined) mentions.push({ concept: hearsay, from: -1, to: -1 })
  if (isYoung(text) && child !== undefined) mentions.push({ concept: child, from: -1, to: -1 })
  if (isOld(text) && older !== undefined) mentions.push({ concept: older, from: -1, to: -1 })
  if (asksForAct(text) && paperwork !== undefined) mentions.push({ concept: paperwork, from: -1, to: -1 })
  const inMention = (at: number) => mentions.some(({ from, to }) => at >= from && at <= to)
  const free = read.filter(
    ({ word, stem, at }) =>
      word !== sentenceEnd && !inMention(at) && !generalStems.has(stem) && !/^\d/.test(word),
  )
  const unknown = free.filter(({ stem, word }) => word.length > 2 && !vocabulary.has(stem))
  return {
    tokens: read,
    mentions,
    stems: free.map((token) => token.stem).filter((one) => vocabulary.has(one)),
    unknown: unknown.map(({ word }) => word),
    strangeness: unknown.reduce((total, token) => total + strangenessOf(token), 0),
    text,
    words: words(text),
  }
}

/** How much it counts that a word is not understood: a word for how something is says less than one for a thing. */
function strangenessOf({ word, stem }: Token): number {
  return commonStems.has(stem) || describing.test(word) ? 0.2 : 1
}
const describing = /(?:[a-z]{3}(?:ly|ed|ous|ful|ish|some|able|ible)|ier|iest|[iy][sz]e[ds]?|[iy][sz]ing)$/

/** "Which NSAID" asks for a choice and names the drug: a drug is not hidden by what is asked of it. */
function drugsWithin(
  longest: readonly PhraseMatch<Concept>[],
  all: readonly PhraseMatch<Concept>[],
): readonly PhraseMatch<Concept>[] {
  return all.filter(
    ({ value, from, to }) =>
      drugIds.has(value.id) &&
      longest.some(
        (one) =>
          one.value.kind === 'aspect' && one.from <= from && to <= one.to && to - from < one.to - one.from,
      ),
  )
}

const dose = conceptOf('dose')
const hearsay = conceptOf('hearsay')
const older = conceptOf('older')
const child = conceptOf('child')
const paperwork = conceptOf('paperwork')
const successRate = conceptOf('success-rate')
const drugIds = new Set(drugs.map(({ id }) => id))
const interventions = new Set([...coveringsOf('surgery'), 'after-surgery'])
const isDrug = (id: string) => drugIds.has(id) || id === 'medicine'

/** "7.5 or 15" of a drug. */
const twoAmounts =
  /\b\d+(?:\.\d+)?(?: ?mg)? ?(?:or|vs\.?|versus|v) ?\d+(?:\.\d+)?(?: ?mg)?\b(?! ?(?:-|–|days?|weeks?|months?|years?|hours?|times?|yo|y\/o))/i

/** "How many can I take a day?" asks for a dose, "how many weeks" does not. */
function asksForAmount(text: string): boolean {
  if (twoAmounts.test(text)) return true
  if (
    /\bmax(?:imum)?\b(?! (?:\w+ )?(?:days?|weeks?|months?|time|duration))[^.?!]*\b(?:per|a|each|every|in a) day\b|\bdaily max/i.test(
      text,
    )
  )
    return true
  return /\bhow (?:many|much|often|frequently)\b(?! (?:longer|time|weeks?|days?|months?))[^.?!]*\b(?:take|taken|day|daily|once|hours?|safe|allowed|too (?:many|much)|per|need|get|swallow)\b/i.test(
    text,
  )
}

/** "Can you prescribe me some?" wants something done, and no answer. */
function asksForAct(text: string): boolean {
  return /\b(?:can|could|will) (?:you|u) (?:please |pls )?(?:prescribe|order|book|refer|schedule|arrange|renew|refill|email|send|call)\b|\b(?:prescribe|refer|book) me\b|\border me (?:an?|some|the)\b/i.test(
    text,
  )
}

/** "Since bed rest heals, how long should I stay?": what is asked stands on what is said. */
function takesForGranted(text: string): boolean {
  return /^\s*(?:since|given that|seeing (?:as|that)|because|so the (?:article|guideline|page) says)\b(?! \d| (?:my|the|last|this|yesterday))/i.test(
    text,
  )
}

/** The age that the AGS Beers Criteria start from, as the first guideline cites. */
const oldFrom = 65

function isOld(text: string): boolean {
  const age = yearsOfAge(text)
  return age !== undefined && age >= oldFrom && age < 120
}

function isYoung(text: string): boolean {
  const age = /\b(\d{1,2})[\s-]*(?:years?[\s-]*old|y\/?o|yr[\s-]*old)\b/i.exec(text)?.[1]
  return age !== undefined && Number(age) < 18
}

/** How an operation itself goes, and not when it is considered. */
function asksForCourse(text: string): boolean {
  return /\b(?:recovery\b(?!.*\bwithout\b)|recover(?:ing)? (?:after|from)|(?:chances?|odds|rates?) of(?!.*\bwithout\b)|rehab(?:ilitation)? (?:after|following|time)|success\w*|how long (?:does|is|will)\b.*\b(?:take|surgery|operation|procedure))\b/i.test(
    text,
  )
}

export function mentioned(question: Question, kind: ConceptKind): readonly string[] {
  return [
    ...new Set(
      question.mentions.filter(({ concept }) => concept.kind === kind).map(({ concept }) => concept.id),
    ),
  ]
}

export function has(question: Question, ...ids: readonly string[]): boolean {
  return question.mentions.some(({ concept }) => ids.includes(concept.id))
}

/** Everyday words by their letters, doubled ones once: "realy". What differs by more may be the name of a drug. */
const generalByLetters = new Map(
  [...generalWords].filter((word) => word.length > 4).map((word) => [single(word), word]),
)

function single(word: string): string {
  return word.replace(/(.)\1+/g, '$1')
}

function corrected(token: Token, vocabulary: Vocabulary): Token {
  const { word } = token
  if (conceptBook.vocabulary.has(word) || vocabulary.has(token.stem)) return token
  if (isEnglish(token.stem)) return token
  const near =
    nearestWord(word, conceptBook.vocabulary) ??
    nearestWord(word, vocabulary.words) ??
    generalByLetters.get(single(word))
  return near === undefined ? token : { word: near, stem: stem(near), at: token.at }
}
