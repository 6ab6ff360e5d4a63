import { describe, expect, it } from 'vitest'
import roles from '../cases/citation-roles.json' with { type: 'json' }
import questions from '../cases/questions.json' with { type: 'json' }
import { runChecks } from '../src/checks/run-checks.ts'
import { citationsOf } from '../src/citations-of.ts'
import { parseContent } from '../src/parse-content.ts'
import { plainText } from '../src/plain-text.ts'
import { shippedGuidelines } from './shipped-guidelines.ts'

const unidentified = {
  severity: 'warn',
  message: 'Reference "med-pregl-2006" has no DOI, PMID or URL that leads to it.',
}

const statementsOf = (slug: string) =>
  shippedGuidelines
    .filter((one) => one.slug === slug)
    .flatMap(({ content }) => content.sections.flatMap((section) => section.statements))

describe.each(shippedGuidelines)('the guideline $slug', ({ slug, content }) => {
  const statements = content.sections.flatMap((section) => section.statements)

  it('is read without an error', () => {
    expect(parseContent(content)).toMatchObject({ ok: true })
  })

  it('passes every check; the only warning is of a source without a known identifier', () => {
    const findings = runChecks(content, { today: '2026-11-27', inForce: [] }).flatMap(
      (result) => result.findings,
    )
    const warnings = findings.map(({ severity, message }) => ({ severity, message }))
    expect(warnings).toEqual(slug === 'degenerative-disk-disease' ? [unidentified] : [])
  }, 60_000)

  it('begins with its danger signs', () => {
    expect(content.sections[0]).toMatchObject({ kind: 'safety' })
    expect(content.sections[0]?.statements[0]?.key).toBe('RF1')
  })

  it('cites every statement and words it for the clinician and the patient', () => {
    for (const statement of statements) {
      expect(citationsOf(statement), statement.key).not.toEqual([])
      expect(statement.text.patient, statement.key).toBeDefined()
    }
  })

  it('gives the clinician and the patient the same numbers and the same sources', () => {
    for (const { key, text } of statements) {
      const patient = text.patient ?? []
      expect(numbersIn(plainText(patient)), key).toEqual(numbersIn(plainText(text.clinician)))
      expect(patient.filter((node) => 'cite' in node)).toEqual(
        text.clinician.filter((node) => 'cite' in node),
      )
    }
  })

  it('speaks to patients at or below eighth grade', () => {
    const hard = statements.filter(({ text }) => readingGrade(plainText(text.patient ?? [])) > 8)
    expect(hard.map(({ key }) => key)).toEqual([])
  })
})

describe('the first article', () => {
  const statements = statementsOf('degenerative-disk-disease')
  const expected = Object.entries(questions.statements).filter(
    ([key]) => !['RF', 'STATUS', 'DATE'].includes(key),
  )

  it.each(expected)(
    'has statement %s with the sources that answers about it must show',
    (key, { citations }) => {
      const statement = statements.find((one) => one.key === key)
      const roleOf: Readonly<Record<string, number>> = roles.roles
      const shown = statement === undefined ? [] : citationsOf(statement).map(({ cite }) => roleOf[cite])
      expect(shown).toEqual(expect.arrayContaining([...citations]))
    },
  )

  it('does not call cyclobenzaprine addictive', () => {
    const text = plainText(statements.find(({ key }) => key === 'X1')?.text.clinician ?? [])
    expect(text).toMatch(/withdrawal symptoms/)
    expect(text).toMatch(/do not indicate addiction/)
  })

  it('shows since when its sources have expired', () => {
    const [first] = shippedGuidelines
    const expiry = first?.content.references.find(({ id }) => id === 'acp-2017')?.expiresOn
    expect(expiry).toBe('2022-04-04')
  })
})

// Numbers that stand in a name (COVID-19, K9) say nothing of the care.
function numbersIn(text: string): readonly string[] {
  return [...new Set(text.match(/(?<![A-Z\d-])\d+(\.\d+)?/g) ?? [])].sort()
}

/** Flesch-Kincaid grade; syllables are counted as groups of vowels, a silent ending left out. */
function readingGrade(text: string): number {
  const sentences = text.split(/[.!?]+(?:\s|$)/).filter((sentence) => sentence.trim() !== '').length
  const words = text.match(/[A-Za-z][A-Za-z'’-]*|\d+/g) ?? []
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59
}

function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1)
}
