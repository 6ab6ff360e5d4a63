import type { GivenValue, RuleSet } from '@guideboard/rules'
import { dangersIn } from '../danger.ts'
import { conceptOf } from '../lexicon/lexicon.ts'
import type { Mention, Question } from '../question.ts'
import { readQuestion } from '../question.ts'
import { words } from '../text/fold.ts'
import { isDenied, negators } from './denied.ts'
import { endedWithin } from './ended-within.ts'
import { type FactSubject, factSubjects } from './fact-subject.ts'
import { ageIn, sexIn } from './person.ts'
import { deniesRedFlags } from './red-flags.ts'
import { saidOutright } from './said-outright.ts'
import { attachDurations } from './spans.ts'

/** A fact as it was read out of a question; to be confirmed by whoever asked. */
export interface ReadFact {
  readonly fact: string
  readonly value: GivenValue
  /** Taken for granted, since the article is about such patients. */
  readonly assumed: boolean
}

const taking = new Set(
  'on taking takes take taken took uses using used prescribed with started stopped been continues receiving finished already got given'.split(
    ' ',
  ),
)
const proposing = new Set('can could should may start begin add give prescribe try consider offer'.split(' '))

/**
 * What a question says of one patient, in the facts that a rule set declares. Nothing is guessed: what is not
 * named stays unknown; what is denied is false.
 * @param topic what the article is about: a fact about that is assumed, and said to be
 */
export function factsInQuestion(
  asked: string,
  ruleSet: RuleSet,
  topic: ReadonlySet<string>,
): readonly ReadFact[] {
  const text = spelledOut(asked)
  const question = readQuestion(text)
  const subjects = factSubjects(ruleSet)
  const found = new Map<string, ReadFact>()
  const put = (fact: string, value: GivenValue, assumed = false) => {
    if (!found.has(fact)) found.set(fact, { fact, value, assumed })
  }
  for (const [fact, value] of ageIn(text, ruleSet)) put(fact, value)
  for (const [fact, value] of sexIn(text, ruleSet)) put(fact, value)
  const ended = endedWithin(text, question, subjects)
  for (const { fact, value } of ended) put(fact, value)
  const spent = new Set(ended.map(({ duration }) => duration.index))
  for (const [fact, value] of attachDurations(text, question, subjects, spent)) put(fact, value)
  for (const [fact, value] of measuresIn(text, ruleSet)) put(fact, value)
  for (const [fact, value] of saidOutright(text, subjects)) put(fact, value)
  const dangers = new Set(dangersIn(text).map(({ id }) => id))
  const noRedFlags = deniesRedFlags(text)
  for (const subject of subjects) {
    if (subject.declaration.type !== 'boolean') continue
    if (subject.dangers.size > 0) {
      if ([...subject.dangers].some((id) => dangers.has(id))) put(subject.id, true)
      else if (noRedFlags || isDeniedDanger(subject, text)) put(subject.id, false)
      continue
    }
    const said = named(subject, question)
    if (said === undefined) continue
    if (isDenied(said, question) || isNarrowingDenied(subject, said, question)) put(subject.id, false)
    else if (subject.isPresent && isPast(said, question)) continue
    else if (!subject.takes || isTaken(said, question, found, subject)) put(subject.id, true)
  }
  if (found.size === 0) return []
  for (const { id, declaration, things, narrowing } of subjects)
    if (
      declaration.type === 'boolean' &&
      narrowing.size === 0 &&
      things.size > 0 &&
      isTopic(things, topic, ruleSet, id)
    )
      put(id, true, true)
  return [...found.values()]
}

/** "Cardiac/thyroid" is a list, "22/40" a week of pregnancy. */
function spelledOut(text: string): string {
  return text
    .replace(/(?<=[a-z]{3})\/(?=[a-z]{3})/gi, ' or ')
    .replace(/\b(\d{1,2})(?:\+\d)?\/40\b/g, '$1 weeks pregnant')
}

/** The mention that names a fact: one of its things, with all that narrows it near by. */
function named({ things, narrowing }: FactSubject, question: Question): Mention | undefined {
  const { mentions } = question
  if (things.size === 0 && narrowing.size === 0) return undefined
  const near = (at: number) =>
    [...narrowing].every((id) =>
      mentions.some(({ concept, from }) => concept.id === id && Math.abs(from - at) <= reachOf(id)),
    )
  if (things.size === 0)
    return mentions.find(
      ({ concept, from }) => standing.has(concept.id) && narrowing.has(concept.id) && near(from),
    )
  const isMeantBy = (id: string) =>
    isOneOf(id, things) || (narrowing.has('failed') && things.has('conservative-care') && isCare(id))
  return mentions.find(
    (mention) => isMeantBy(mention.concept.id) && near(mention.from) && !isMeasured(mention, question),
  )
}

/** How many words lie at most between a thing and what narrows it: what was tried comes long before "no better". */
function reachOf(narrows: string): number {
  return narrows === 'failed' ? 12 : 6
}

/** "No allergies", "not allergic to it": what narrows a fact is denied, and with it the fact. */
function isNarrowingDenied({ narrowing }: FactSubject, said: Mention, question: Question): boolean {
  return question.mentions.some(
    (one) =>
      one.concept.id === 'allergy' &&
      narrowing.has('allergy') &&
      Math.abs(one.from - said.from) <= 6 &&
      isDenied(one, question),
  )
}

/** A measured value ("eGFR 72", "kidney function") says nothing of a disease by itself; "poor kidney function" does. */
function isMeasured({ concept, from, to }: Mention, { words: all }: Question): boolean {
  if (concept.id === 'egfr') return true
  const isMeasure = /^(?:number|numbers|function|tests?|values?)$/.test(all[to + 1] ?? all[to] ?? '')
  return isMeasure && !impaired.has(all[from - 1] ?? '')
}

const impaired = new Set('bad poor reduced impaired low weak abnormal failing worsening decreased'.split(' '))

/** Words that name a fact without a thing beside them. */
const standing = new Set(['candidate', 'diagnosis-uncertain', 'breastfeeding', 'bleeding'])

function isPast({ from }: Mention, { words: all }: Question): boolean {
  return all
    .slice(Math.max(0, from - 4), from + 4)
    .some((word) => ['history', 'past', 'previous', 'prior', 'old', 'ago', 'once'].includes(word))
}

function isCare(id: string): boolean {
  return id === 'treatment' || id === 'physical-therapy' || id === 'exercise' || id === 'medicine'
}

/** The thing itself, or one of its kind: "sertraline" names the fact about SSRIs, "SSRI" not one about sertraline. */
function isOneOf(id: string, things: ReadonlySet<string>): boolean {
  for (
    let one: string | undefined = id;
    one !== undefined;
    one = conceptOf(one)?.is ?? conceptOf(one)?.kindOf
  )
    if (things.has(one)) return true
  return false
}

/** "no fever": the same words would be a sign of danger if nobody denied them. */
function isDeniedDanger({ dangers }: FactSubject, text: string): boolean {
  if (dangers.size === 0) return false
  const all = words(text)
  const affirmed = all.filter((word) => !negators.has(word)).join(' ')
  const before = new Set(dangersIn(text).map(({ id }) => id))
  return dangersIn(affirmed).some(({ id }) => dangers.has(id) && !before.has(id))
}

/** A drug that the patient takes, not one that is asked for. */
function isTaken(
  mention: Mention,
  { words: all, mentions }: Question,
  found: ReadonlyMap<string, ReadFact>,
  { things }: FactSubject,
): boolean {
  const { from, concept } = mention
  const name = concept.id.replaceAll('-', '')
  if (things.has(concept.id) && [...found.keys()].some((id) => id.toLowerCase().startsWith(name))) return true
  const start = Math.max(
    0,
    from - 4,
    ...mentions.filter((one) => one.to < from && one.concept.kind === 'thing').map(({ to }) => to + 1),
  )
  const at = all.findLastIndex((word, i) => i >= start && i < from && taking.has(word))
  if (at < 0 || (all[at] === 'with' && at < from - 1)) return false
  return !all.slice(Math.max(0, at - 3), from).some((word) => proposing.has(word))
}

function* measuresIn(text: string, ruleSet: RuleSet): Iterable<readonly [string, GivenValue]> {
  for (const [id, declaration] of Object.entries(ruleSet.facts)) {
    if (declaration.type !== 'quantity' || ['a', 'd', 'wk'].includes(declaration.unit)) continue
    const measured = new RegExp(`\\b${id}\\b\\D{0,12}(\\d+(?:\\.\\d+)?)`, 'i').exec(text)
    if (measured) yield [id, { value: Number(measured[1]), unit: declaration.unit }]
  }
}

/** A plain fact about what the whole article is about, that eligibility asks for. */
function isTopic(
  things: ReadonlySet<string>,
  topic: ReadonlySet<string>,
  ruleSet: RuleSet,
  id: string,
): boolean {
  return (
    [...things].every((one) => topic.has(one)) && JSON.stringify(ruleSet.eligible ?? null).includes(`"${id}"`)
  )
}
