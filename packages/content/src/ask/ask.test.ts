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
  ['no heart, thyroid or bladder problems', []],
  ['no kidney problems, cannot pee', ['bladder-bowel']],
  ['no heart or kidney problems, cannot pee', ['bladder-bowel']],
  ['would losing weight help', []],
  ['I took 12 flexeril', ['overdose']],
  ['it took 12 weeks', []],
])('tells a sign of danger from what is denied: %s', (text, signs) => {
  expect(dangersIn(text).map(({ id }) => id)).toEqual(signs)
})

function factsOf(text: string) {
  const [article] = index.articles
  const ruleSet = article?.version.content.ruleSet
  if (!article || !ruleSet) throw new Error('There are no rules.')
  return Object.fromEntries(
    factsInQuestion(text, ruleSet, article.topic).map(({ fact, value }) => [fact, value]),
  )
}

it('reads the facts of a patient, and leaves what is not said unknown', () => {
  expect(factsOf('45M on phenelzine, no cancer, start cyclobenzaprine?')).toEqual({
    age: { value: 45, unit: 'a' },
    sex: 'male',
    maoiWithin14Days: true,
    historyOfCancer: false,
    lowBackPain: true,
  })
  expect(factsOf('30 weeks pregnant, naproxen?')).toMatchObject({
    pregnant: true,
    pregnancyWeeks: { value: 30, unit: 'wk' },
  })
  expect(factsOf('Does heat help?')).toEqual({})
})

it.each([
  ['on Flexeril for three weeks and a day', { cyclobenzaprineDays: { value: 22, unit: 'd' } }],
  [
    'day 9 of cyclobenzaprine for a spasm, finish the 2 weeks?',
    { cyclobenzaprineDays: { value: 9, unit: 'd' } },
  ],
  [
    'no heart, thyroid or liver trouble, cyclobenzaprine?',
    { hyperthyroidism: false, hepaticImpairment: false },
  ],
  ['no thyroid/liver/bladder problems, no allergies, cyclobenzaprine?', { cyclobenzaprineAllergy: false }],
  ['phenelzine stopped 14 days ago, cyclobenzaprine?', { maoiWithin14Days: true }],
  ['phenelzine stopped 15 days ago, cyclobenzaprine?', { maoiWithin14Days: false }],
  [
    'physio for 6 weeks to the day, no better, MRI?',
    { conservativeCareDays: { value: 42, unit: 'd' }, conservativeCareFailed: true },
  ],
  ['red flags all asked, none. MRI?', { fever: false, historyOfCancer: false }],
  ['breast ca treated 2014, new lumbar pain', { historyOfCancer: true }],
  ['22/40 pregnant, back spasm, naproxen?', { pregnancyWeeks: { value: 22, unit: 'wk' } }],
  ['no improvement with heat, has heart failure, naproxen?', { heartFailure: true }],
  ['red flags none, asthma, naproxen?', { fever: false, asthma: true }],
  ['red flags negative, heart failure, naproxen?', { heartFailure: true }],
  ['nothing helps, asthma, naproxen?', { asthma: true }],
  ['negative for heart failure, naproxen?', { heartFailure: false }],
  ['never had asthma, naproxen?', { asthma: false }],
  ['poor kidney function, naproxen?', { chronicKidneyDisease: true }],
  ['gentleman of 70 on cyclobenzaprine', { age: { value: 70, unit: 'a' }, sex: 'male' }],
  ['surgeon would operate after 9 weeks of failed care', { surgicalOrInterventionCandidate: true }],
])('reads of a patient: %s', (text, expected) => {
  expect(factsOf(text)).toMatchObject(expected)
})

it.each([
  ['nobody has asked about danger signs yet, lumbar pain for 3 weeks', 'fever'],
  ['50M, red flags: none documented, lumbar pain', 'fever'],
  ['50M, new lumbar pain, six weeks of physio before MRI?', 'conservativeCareDays'],
  ['eGFR 72 and lumbar pain, naproxen?', 'chronicKidneyDisease'],
  ['phenelzine stopped 14 days ago, lumbar spasm', 'symptomDays'],
  ['eGFR is 30, lumbar pain', 'age'],
  ['on Eliquis for a clot in the lung, lumbar pain', 'coagulationDisorder'],
])('leaves unknown what is not said: %s', (text, fact) => {
  expect(Object.keys(factsOf(text))).toContain('lowBackPain')
  expect(factsOf(text)).not.toHaveProperty(fact)
})

it('answers nothing on a child, whom the article leaves out', () => {
  expect(ask(index, 'My 11-year-old has back spasms, can she have half a Flexeril?').outcome).toBe(
    'not-covered',
  )
})

it.each([
  ['Take it for no more than 3 weeks.', true],
  ['Take it for no more than 6 weeks.', false],
  ['Take it for 3 weeks and longer.', false],
  ['Ibuprofen is for no more than 3 weeks.', false],
])('lets a sentence stand only on its statement: %s', (sentence, stands) => {
  expect(restsOn(sentence, ['Take cyclobenzaprine for no more than 2 to 3 weeks.'])).toBe(stands)
})
