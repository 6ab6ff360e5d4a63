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

const spanThenCare =
  /^(?:days?|weeks?|wks?|wk|months?|mos?)(?: of| on| with| into| worth of)?(?: failed| supervised| regular| daily| consistent| solid| good| tried| trying| taking| doing| my| his| her| both| the)*$/
const tried =
  /\b(?:failed|tried|trying|despite|after|done|had|did|finished|completed|following|through|of)(?: all| both| the| my| his| her| some| several| rounds? of| sessions? of| courses? of| a course of)*$/
const listing =
  /^(?:and|or|plus|with|then|combined with|\d+ (?:days?|weeks?|months?)(?: of)?|the|some|also|,|&|\+)*$/
const notYet = /^(?:before|until|prior to|ahead of)(?: a| an| any| the| adding| starting| my| trying)*$/

/**
 * A question without the treatments that it tells of as tried ("2 weeks of physio and naproxen: an MRI?"), as due
 * before something else ("must I try physio before an injection?") or after it ("first choice before a relaxant"), where it asks for something else.
 */
export function withoutCareSoFar(question: Question): Question {
  const things = question.mentions.filter(({ concept }) => concept.kind === 'thing')
  const asides = new Set<Mention>()
  for (const mention of things) {
    if (!treatments.has(mention.concept.id)) continue
    const before = question.words.slice(Math.max(0, mention.from - 7), mention.from).join(' ')
    const isTried =
      tried.test(before) && /\b(?:weeks?|wks?|wk|months?|days?|failed|tried|despite)\b/.test(before)
        ? true
        : endsWithSpan(before)
    const former = things.filter(({ to }) => to < mention.from).at(-1)
    const after = question.words.slice(mention.to + 1, mention.to + 5).join(' ')
    const isBegun =
      /\b(?:started|began|begun)(?: on| the| my| his| her)*$/.test(before) &&
      /\b(?:weeks?|days?|months?|yesterday|ago)\b/.test(after)
    const isListed =
      former !== undefined &&
      asides.has(former) &&
      listing.test(question.words.slice(former.to + 1, mention.from).join(' '))
    const following = question.words.slice(mention.to + 1, mention.to + 9)
    const isFirst =
      !isYetToCome(question, mention) &&
      following.includes('before') &&
      things.some(
        (other) =>
          !treatments.has(other.concept.id) && other.from > mention.to + 1 + following.indexOf('before'),
      )
    if (isTried || isFirst || isBegun || isListed || isYetToCome(question, mention)) asides.add(mention)
  }
  const others = things.filter((mention) => !asides.has(mention))
  const asksElse = others.length > 0 || [...asides].every((mention) => isYetToCome(question, mention))
  if (asides.size === 0 || !asksElse) return question
  return { ...question, mentions: question.mentions.filter((mention) => !asides.has(mention)) }
}

/** "8 weeks of", "12 wks supervised". */
function endsWithSpan(before: string): boolean {
  const at = before.search(
    /\b(?:days?|weeks?|wks?|wk|months?|mos?)\b(?!.*\b(?:days?|weeks?|wks?|wk|months?|mos?)\b)/,
  )
  return at >= 0 && spanThenCare.test(before.slice(at))
}

function isYetToCome({ words, mentions }: Question, { from }: Mention): boolean {
  if (!mentions.some(({ concept }) => concept.id === 'first-line')) return false
  const before = words.slice(Math.max(0, from - 3), from)
  const at = before.findLastIndex((word) => ['before', 'until', 'prior', 'ahead'].includes(word))
  return at >= 0 && notYet.test(before.slice(at).join(' '))
}
