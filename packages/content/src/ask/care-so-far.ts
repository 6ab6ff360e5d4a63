import { coveringsOf } from './lexicon/lexicon.ts'
import type { Mention, Question } from './question.ts'

/** Treatments that conservative care is made of. */
const treatments = new Set([
  'conservative-care',
  'supervised',
  'physical-therapy',
  'exercise',
  'group-exercise',
  'activity',
  'heat',
  'massage',
  'medicine',
  'nsaid',
  'ibuprofen',
  'naproxen',
  'diclofenac',
  'paracetamol',
  'muscle-relaxant',
  'cyclobenzaprine',
  'bed-rest',
  'rest',
])

/** What care so far may lead to. Beside any other thing a treatment counts: a drug that is taken may not be mixed. */
const nextSteps = new Set([...coveringsOf('imaging'), ...coveringsOf('intervention')])

const span = '(?:days?|weeks?|wks?|wk|months?|mos?)'
const small =
  '(?: (?:of|on|with|into|worth|all|both|the|a|my|his|her|some|several|rounds?|sessions?|courses?))*'
const tried = new RegExp(
  String.raw`\b(?:failed|tried|trying|despite)${small}$|\b${span}${small}(?: (?:failed|supervised|regular|daily|consistent|solid|good|tried|trying|taking|doing))*${small}$`,
)
const begun = new RegExp(String.raw`\b(?:started|began|begun)${small}$`)
const lately = new RegExp(String.raw`\b(?:${span}|yesterday|ago)\b`)
const listing =
  /^(?:and|or|plus|with|then|combined with|\d+ (?:days?|weeks?|months?)(?: of)?|the|some|also)*$/

/**
 * A question about a scan or a procedure without the treatments that it tells of as tried ("2 weeks of physio and
 * naproxen: an MRI?") or as due before ("must I try physio before an injection?"), and one about what comes first
 * without what comes later ("first choice before a relaxant").
 */
export function withoutCareSoFar(question: Question): Question {
  // What an earlier question carries over stands in no place of this one.
  const things = question.mentions.filter(({ concept, from }) => concept.kind === 'thing' && from >= 0)
  const isStep = ({ concept }: Mention) => nextSteps.has(concept.id)
  const comesFirst = question.mentions.some(({ concept }) => concept.id === 'first-line')
  const asides = new Set<Mention>()
  for (const mention of things.filter(({ concept }) => treatments.has(concept.id))) {
    const words = (from: number, to: number) => question.words.slice(Math.max(0, from), to).join(' ')
    const before = words(mention.from - 7, mention.from)
    const former = things.filter(({ to }) => to < mention.from).at(-1)
    const isTold =
      tried.test(before) ||
      (begun.test(before) && lately.test(words(mention.to + 1, mention.to + 5))) ||
      (former !== undefined && asides.has(former) && listing.test(words(former.to + 1, mention.from)))
    const isDueBefore = things.some(
      (step) => isStep(step) && /\bbefore\b/.test(words(mention.to + 1, step.from)),
    )
    const isLater = comesFirst && /\b(?:before|until|prior to)(?: (?:a|an|any|the|my))?$/.test(before)
    if (isLater || ((isTold || isDueBefore) && things.some(isStep))) asides.add(mention)
  }
  return { ...question, mentions: question.mentions.filter((mention) => !asides.has(mention)) }
}
