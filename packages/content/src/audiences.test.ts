import { describe, expect, it } from 'vitest'
import { textFor, titleFor } from './audiences.ts'
import { said, section, statement } from './content.test-kit.ts'
import type { Audience } from './document.ts'

const inWordsOf = (...present: readonly Audience[]) =>
  statement('S1', {
    text: {
      clinician: said('clinician'),
      ...Object.fromEntries(present.map((audience) => [audience, said(audience)])),
    },
  })

describe('the text for an audience', () => {
  it.each<[Audience, readonly Audience[], Audience]>([
    ['clinician', [], 'clinician'],
    ['clinician', ['patient', 'caregiver', 'researcher'], 'clinician'],
    ['patient', ['patient'], 'patient'],
    ['patient', ['caregiver', 'researcher'], 'clinician'],
    ['patient', [], 'clinician'],
    ['caregiver', ['caregiver', 'patient'], 'caregiver'],
    ['caregiver', ['patient', 'researcher'], 'patient'],
    ['caregiver', ['researcher'], 'clinician'],
    ['researcher', ['researcher'], 'researcher'],
    ['researcher', ['patient', 'caregiver'], 'clinician'],
  ])('for a %s, with %j beside the clinician, is in words of the %s', (asked, present, whose) => {
    const given = textFor(inWordsOf(...present), asked)
    expect(given.inline).toEqual(said(whose))
    expect(given.audience).toBe(whose)
    expect(given.fallbackFrom).toBe(whose === asked ? undefined : asked)
  })

  it('does not carry the mark of a fallback when there is none', () => {
    expect(textFor(inWordsOf('patient'), 'patient')).not.toHaveProperty('fallbackFrom')
  })
})

describe('the title for an audience', () => {
  const titled = section('s', [], { title: { clinician: 'Imaging', patient: 'Scans' } })

  it('falls back as the text does, and says so', () => {
    expect(titleFor(titled, 'patient')).toEqual({ words: 'Scans', audience: 'patient' })
    expect(titleFor(titled, 'caregiver')).toEqual({
      words: 'Scans',
      audience: 'patient',
      fallbackFrom: 'caregiver',
    })
    expect(titleFor(titled, 'researcher')).toEqual({
      words: 'Imaging',
      audience: 'clinician',
      fallbackFrom: 'researcher',
    })
  })
})
