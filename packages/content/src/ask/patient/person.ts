import type { GivenValue, RuleSet } from '@guideboard/rules'

const ages = [
  /\b(?:patient|pt|woman|man|male|female|lady|gentleman|bloke|guy|chap),? (?:is |aged |of )?(\d{2,3})\b(?!\s*(?:weeks?|days?|months?|wks?|mg|%|years? of))/i,
  /\b(\d{1,3})[\s-]*(?:years?|yrs?|y)?[\s.-]*(?:old|o\b)/i,
  /\b(\d{1,3})\s*(?:y\/?o|yo|yr old)\b/i,
  /\bage[d]?[:\s]+(?:of )?(\d{1,3})\b/i,
  /\b(\d{1,3})\s?[- ]?(?:m|f|male|female)\b(?!g)/i,
  /\b(?:(?:he|she|who|pt) is|i'm|i am|she's|he's|turned)\s+(?:now )?(\d{2,3})\b(?!\s*(?:weeks?|days?|months?|wks?|mg|%))/i,
  /\b(?:mum|mom|mam|dad|nan|gran|grandma|grandad|grandpa|mother|father|husband|wife|uncle|aunt|auntie|neighbou?r|patient)(?:'s| is| was|,)? (?:now |nearly |almost |over |aged )?(\d{2,3})\b(?!\s*(?:weeks?|days?|months?|wks?|hours?|mg|%|times|(?:years?|yrs?)(?!\s*old)|tablets?|pills?|capsules?|sessions?))/i,
  // "Mrs K is 83"
  /\b(?:Mrs|Mr|Ms|Miss)\.? [A-Z][\w.]*(?:'s| is| was|,)? (?:now |nearly |almost |over |aged )?(\d{2,3})\b(?!\s*(?:weeks?|days?|months?|wks?|hours?|mg|%|times|tablets?|pills?|sessions?))/,
  // "on bisoprolol, 58, back in spasm"
  /(?:^|,)\s*(\d{2})\s*,(?!\d)/,
]

/** The age in years that a text gives. */
export function yearsOfAge(text: string): number | undefined {
  const age = ages.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined)
  return age === undefined ? undefined : Number(age)
}

/** The age that a text gives, for the fact in years that asks for it. */
export function* ageIn(text: string, ruleSet: RuleSet): Iterable<readonly [string, GivenValue]> {
  const age = yearsOfAge(text)
  if (age === undefined) return
  for (const [id, declaration] of Object.entries(ruleSet.facts)) {
    if (
      declaration.type !== 'quantity' ||
      declaration.unit !== 'a' ||
      !/\bage\b/i.test(declaration.ask?.clinician ?? id)
    )
      continue
    const [least, most] = declaration.domain
    if (age >= least && age <= most) yield [id, { value: age, unit: 'a' }]
  }
}

/** Sex, from the words for a person. */
export function* sexIn(text: string, ruleSet: RuleSet): Iterable<readonly [string, GivenValue]> {
  const female =
    /\b(woman|female|lady|girl|gal|she|her|mother|mum|mom|mam|grandmother|grandma|gran|nan|nana|aunt|auntie|sister|daughter|niece|wife|pregnant|\d{2}\s?f)\b/i.test(
      text,
    )
  const male =
    /\b(man|male|gentleman|bloke|guy|chap|he|his|him|father|dad|grandfather|grandad|grandpa|uncle|brother|son|nephew|husband|\d{2}\s?m)\b/i.test(
      text,
    )
  if (female === male) return
  for (const [id, declaration] of Object.entries(ruleSet.facts)) {
    if (
      declaration.type === 'code' &&
      declaration.codes.includes('female') &&
      declaration.codes.includes('male')
    )
      yield [id, female ? 'female' : 'male']
  }
}
