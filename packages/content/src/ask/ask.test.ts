import { expect, it } from 'vitest'
import { diskIndex } from '../../guidelines/questions/disk-index.ts'
import { ask } from './ask.ts'
import { dangersIn } from './danger.ts'
import { factsInQuestion } from './patient/facts-in-question.ts'
import { restsOn } from './resolve-sentence.ts'

const index = diskIndex()
const keys = (question: string, earlier: readonly string[] = []) =>
  ask(index, question, earlier).passages.flatMap(({ part, statement }) =>
    part === 'answer' ? [statement.key] : [],
  )

it.each([
  ['a brand name, misspelt', 'how long can i stay on flexiril', 'C2'],
  ['lay words', 'hot water bottle for the cramps?', 'H1'],
  ['German', 'hilft Massage oder Gymnastik besser?', 'P2'],
  ['Spanish', 'puedo hacer reposo en cama?', 'A1'],
])('understands %s', (_what, question, key) => expect(keys(question)).toContain(key))

it('keeps what a follow-up leans on', () => {
  expect(keys('and for how long?', ['Can I take cyclobenzaprine?'])).toContain('C2')
})

it.each([
  'Since cyclobenzaprine is proven for 3 months, should I continue?',
  'So massage is preferred over active exercise?',
  'I read that NSAIDs are second line after opioids here',
])('corrects what is taken for granted: %s', (question) => {
  expect(ask(index, question).notes).toContain('premise-contradicted')
})

it.each(['I read that NSAIDs are the first choice', 'Is exercise better than massage?'])(
  'has nothing to correct where it is so: %s',
  (question) => expect(ask(index, question).notes).not.toContain('premise-contradicted'),
)

it.each([
  ['no fever, chills or saddle numbness, when can I have an MRI?', []],
  ['no improvement and now fever', ['fever']],
  ['no feeling down there', ['saddle-numbness']],
  ['would losing weight help', []],
  ['I took 12 flexeril', ['overdose']],
  ['it took 12 weeks', []],
])('tells a sign of danger from what is denied: %s', (text, signs) => {
  expect(dangersIn(text).map(({ id }) => id)).toEqual(signs)
})

it('reads the facts of a patient, and leaves what is not said unknown', () => {
  const [article] = index.articles
  const ruleSet = article?.version.content.ruleSet
  if (!article || !ruleSet) throw new Error('There are no rules.')
  const facts = (text: string) =>
    Object.fromEntries(factsInQuestion(text, ruleSet, article.topic).map(({ fact, value }) => [fact, value]))
  expect(facts('45M on phenelzine, no cancer, start cyclobenzaprine?')).toEqual({
    age: { value: 45, unit: 'a' },
    sex: 'male',
    maoiWithin14Days: true,
    historyOfCancer: false,
    lowBackPain: true,
  })
  expect(facts('30 weeks pregnant, naproxen?')).toMatchObject({
    pregnant: true,
    pregnancyWeeks: { value: 30, unit: 'wk' },
  })
  expect(facts('Does heat help?')).toEqual({})
})

it.each([
  ['Take it for no more than 3 weeks.', true],
  ['Take it for no more than 6 weeks.', false],
  ['Take it for 3 weeks and longer.', false],
  ['Ibuprofen is for no more than 3 weeks.', false],
])('lets a sentence stand only on its statement: %s', (sentence, stands) => {
  expect(restsOn(sentence, ['Take cyclobenzaprine for no more than 2 to 3 weeks.'])).toBe(stands)
})
