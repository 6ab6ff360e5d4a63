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
  ['French', 'faut-il faire une IRM tout de suite ?', 'M1'],
  ['Portuguese', 'qual colchão é melhor para dor nas costas?', 'E3'],
  ['Italian', 'devo fare massaggi o esercizi?', 'P2'],
  ['an everyday word misspelt', 'do i realy need physio theropy', 'P1'],
  ['an age as a number', 'my mum is 80, are muscle relaxants ok for her?', 'C4'],
])('understands %s', (_what, question, key) => expect(keys(question)).toContain(key))

it.each([
  ['tried', '2 weeks of PT and naproxen, plain low back pain. Order an MRI?', 'M1'],
  ['begun', 'sciatica, started physio last week, can I have the steroid jab?', 'I2'],
  ['due before it', "Do I have to try physio and tablets before they'll do a procedure?", 'I1'],
  ['due after it', 'What is the first-choice analgesic before a muscle relaxant is added?', 'N1'],
  ['asked for itself', 'Is 6 weeks of physio any use?', 'P1'],
  ['mixed with what is asked for', '2 weeks of ibuprofen so far, now on warfarin?', 'K13'],
])('tells what is asked for from care that is %s', (_when, question, key) =>
  expect(keys(question)).toContain(key),
)

it.each(['max naproxen per day?', 'meloxicam 7.5 or 15'])('gives no amounts: %s', (question) => {
  expect(ask(index, question).outcome).toBe('not-covered')
})

it('takes nothing for told that an earlier question named', () => {
  expect(keys('and after 6 weeks of it, an MRI?', ['Does physio help?'])).toContain('M1')
})

it.each(['gave my husband 20 tablets of naproxen', 'husband 20 years of back pain'])(
  'reads no age from: %s',
  (text) => expect(factsOf(text)).not.toHaveProperty('age'),
)

it('keeps what a follow-up leans on', () => {
  expect(keys('and for how long?', ['Can I take cyclobenzaprine?'])).toContain('C2')
})

it.each([
  'Since cyclobenzaprine is proven for 3 months, should I continue?',
  'So massage is preferred over active exercise?',
  'I read that NSAIDs are second line after opioids here',
  'so the article says a rock hard mattress is best for discs?',
  'As naproxen is the recommended NSAID, can I start it in everyone?',
  'Given that aquatic therapy outperforms land-based therapy, should I prescribe it?',
  "Early MRI improves outcomes, so shouldn't we image all new back pain in week 1?",
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
  ['I swallowed about thirty flexeril tablets', ['overdose']],
  ['should he swallow his Aleve round the clock?', []],
  ["my poo's gone black since I started naproxen", ['bleeding']],
  ['blood test due, and naproxen makes me vomit', []],
  ['não consigo urinar desde ontem', ['bladder-bowel']],
  ["je n'arrive plus à uriner", ['bladder-bowel']],
  ['ho la febbre e mal di schiena', ['fever']],
  ['combien de temps prendre un relaxant', []],
  ['it took 12 weeks', []],
  ['does sertraline clash with the muscle relaxer', []],
  ['my achilles is sore and I have fewer pills left', []],
  ['a car acident last week and my back hurts', ['trauma']],
  ['38 year old with back pain', []],
  ['back pain and a temperature of 38.4', ['fever']],
  ['can I give my son ibuprofen tablets', []],
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
  [
    '9 weeks failed, diagnosis clear, not for surgery. MRI?',
    {
      conservativeCareFailed: true,
      diagnosticUncertainty: false,
      surgicalOrInterventionCandidate: false,
    },
  ],
  ["dad's 70 and got flexeril yesterday", { age: { value: 70, unit: 'a' }, onCyclobenzaprine: true }],
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
