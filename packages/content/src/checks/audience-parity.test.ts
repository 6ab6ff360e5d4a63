import { describe, expect, it } from 'vitest'
import { article, context, said, section, statement } from '../content.test-kit.ts'
import { defaultPolicy } from '../default-policy.ts'
import type { ArticleContent } from '../document.ts'
import { audienceParity } from './audience-parity.ts'

function findings(clinician: string, patient: string, change: Partial<ArticleContent> = {}) {
  const own = statement('S1', { text: { clinician: said(clinician), patient: said(patient) } })
  return audienceParity.find(article({ sections: [section('one', [own])], ...change }), context()).findings
}
const found = (clinician: string, patient: string) =>
  findings(clinician, patient).map(({ severity, message }) => `${severity}: ${message}`)

describe('the audiences of a statement', () => {
  it('are those that the policy asks for', () => {
    const sections = [section('one', [statement('S1')])]
    const check = (policy: ArticleContent['policy']) =>
      audienceParity.find(article({ sections, policy }), context()).findings
    expect(check(defaultPolicy)).toEqual([
      {
        severity: 'block',
        message: 'S1 has no words of its own for patients.',
        path: '/sections/0/statements/0/text',
        statementKey: 'S1',
        fix: 'Write the text for patients.',
      },
    ])
    const { requiredAudiences: _, ...older } = defaultPolicy
    expect(check(older)).toEqual([])
    expect(check({ ...defaultPolicy, requiredAudiences: ['caregiver'] })).toMatchObject([
      { message: 'S1 has no words of its own for caregivers.' },
    ])
  })

  it.each([
    ['After six weeks of care.', 'After 6 weeks of care.'],
    ['After six weeks of care.', 'After 42 days of care.'],
    ['For 2 years.', 'For 24 months.'],
    ['Within 24 hours.', 'Within a day.'],
    ['Fever over 38 °C.', 'Fever over 100.4 °F.'],
    ['Give 0.5 g.', 'Take 500 mg.'],
    ['Take it twice daily.', 'Take it every 12 hours.'],
    ['Take it three times a day.', 'Take it every 8 hours.'],
    ['Fewer than 2 in 100 had one.', 'Less than 2% had one.'],
    ['From 65 years on.', 'From age 65 on.'],
    ['Aged 65 or older.', 'You are at least 65.'],
    ['An eGFR from 30 to 59.', 'A kidney test from 30–59.'],
    ['Respiratory rate of 30 per minute or more.', 'You breathe 30 times a minute or more.'],
    ['From 20 weeks of pregnancy on.', 'From week 20 of pregnancy on.'],
    ['Up to 3 weeks.', 'No more than 3 weeks.'],
    ['1,000 people took part.', 'In a study of 1000 people.'],
    ['Test for COVID-19 with CURB-65.', 'Test for the virus, and count the points.'],
    ['Any one of three reasons.', 'One reason is enough, out of the three.'],
  ])('agree in %j and %j', (clinician, patient) => {
    expect(found(clinician, patient)).toEqual([])
  })

  it.each([
    ['After 6 weeks of care.', 'After 8 weeks of care.', '"8 weeks"'],
    ['After 6 weeks of care.', 'After 6 days of care.', '"6 days"'],
    ['Beyond 12 weeks.', 'Beyond 3 months.', '"3 months"'],
    ['Give 5 mg.', 'Take 50 mg.', '"50 mg"'],
    ['Give 5 mg.', 'Take 5 g.', '"5 g"'],
    ['Twice daily.', 'Three times daily.', '"Three times daily"'],
    ['Fewer than 2 in 100.', 'Fewer than 2 in 10.', '"2 in 10"'],
    ['From 2 to 3 weeks.', 'From 2 to 4 weeks.', '"2 to 4 weeks"'],
    ['Stay active.', 'Stay active for 30 minutes.', '"30 minutes"'],
  ])('block another number: %j and %j', (clinician, patient, named) => {
    expect(found(clinician, patient)).toContain(`block: S1 says ${named} to patients, and not to clinicians.`)
  })

  it('warn of a number that laypeople are not told', () => {
    expect(found('In 27 people it helped after eight weeks.', 'It helped after eight weeks.')).toEqual([
      'warn: S1 says "27" to clinicians, and not to patients.',
    ])
  })

  it.each([
    ['Aged 65 or older.', 'If you are over 65.', '"more than" 65, where clinicians read "or more"'],
    ['An eGFR below 30.', 'A kidney test of 30 or less.', '"at most" 30, where clinicians read "below"'],
    ['A rate over 30.', 'A rate of 30 or more.', '"or more" 30, where clinicians read "more than"'],
  ])('block a limit that cuts elsewhere: %j and %j', (clinician, patient, named) => {
    expect(found(clinician, patient)).toEqual([`block: S1 sets another limit for patients: ${named}.`])
  })

  it('warn of a limit that looks the other way', () => {
    expect(found('Not within 14 days.', 'Wait until more than 14 days have passed.')).toEqual([
      'warn: S1 sets another limit for patients: "more than" 14, where clinicians read "at most".',
    ])
  })

  it.each([
    ['Start naproxen.', 'Take Aleve.'],
    ['Acetaminophen alone does not help.', 'Tylenol alone does not help.'],
    ['Avoid an anticoagulant.', 'Avoid it with a blood thinner.'],
    ['Cyclobenzaprine and others.', 'A muscle relaxant such as Flexeril and others.'],
    ['No systemic corticosteroids.', 'No steroid pills.'],
  ])('agree in the drug of %j and %j', (clinician, patient) => {
    expect(found(clinician, patient)).toEqual([])
  })

  it('block another drug or class, and warn of one that is left out or picked from its class', () => {
    expect(found('Start naproxen.', 'Take ibuprofen.')).toEqual([
      'block: S1 says ibuprofen to patients, and not to clinicians.',
      'warn: S1 says naproxen to clinicians, and not to patients.',
    ])
    expect(found('Avoid opioids.', 'Avoid blood thinners.')).toContain(
      'block: S1 says anticoagulant to patients, and not to clinicians.',
    )
    expect(found('Start an NSAID.', 'Take an NSAID such as ibuprofen.')).toEqual([
      'warn: S1 says ibuprofen to patients, and not to clinicians.',
    ])
  })

  it('compare caregivers and researchers too, and name the place', () => {
    const text = {
      clinician: said('For 6 weeks.'),
      patient: said('For 6 weeks.'),
      researcher: said('For 7 weeks.'),
    }
    const sections = [section('one', [statement('S1', { text })])]
    expect(audienceParity.find(article({ sections }), context()).findings).toMatchObject([
      { severity: 'block', path: '/sections/0/statements/0/text/researcher', statementKey: 'S1' },
      { severity: 'warn', path: '/sections/0/statements/0/text/researcher' },
    ])
  })

  it('compare no numbers in another language', () => {
    expect(findings('Nach 6 Wochen.', 'Nach 8 Wochen.', { language: 'de' })).toEqual([])
  })
})
