import { describe, expect, it } from 'vitest'
import roles from '../cases/citation-roles.json' with { type: 'json' }
import questions from '../cases/questions.json' with { type: 'json' }
import { readingGrade } from '../src/checks/reading-grade.ts'
import { runCheck, runChecks } from '../src/checks/run-checks.ts'
import { citationsOf } from '../src/citations-of.ts'
import { audiences } from '../src/document.ts'
import { parseContent } from '../src/parse-content.ts'
import { plainText } from '../src/plain-text.ts'
import { shippedGuidelines } from './shipped-guidelines.ts'

/** What is known of the shipped guidelines and stops nothing, by slug: nothing else is found. */
const warnings: Readonly<Record<string, readonly string[]>> = {
  'degenerative-disk-disease': [
    'Reference "med-pregl-2006" has no DOI, PMID or URL that leads to it.',
    'Reference "acp-aps-2007" expired by its own word on 2 October 2012; readers are shown that.',
    'Reference "acp-2017" expired by its own word on 4 April 2022; readers are shown that.',
    'Reference "acp-imaging-2011" expired by its own word on 1 February 2016; readers are shown that.',
    'Rule "emergency-referral" has the certainty ungraded, and its statement RF1 has moderate.',
  ],
  'curb-65': [
    'Rule "intensive-care-assessment" has the strength conditional, and its statement C4 has strong.',
  ],
}

/** The others as if they were in force, whatever they speak of. */
const context = (slug: string) => ({
  today: '2026-11-27',
  inForce: shippedGuidelines
    .filter((other) => other.slug !== slug)
    .map((other) => ({ ...other, contentHash: 'f'.repeat(64) })),
})

const statementsOf = (slug: string) =>
  shippedGuidelines
    .filter((one) => one.slug === slug)
    .flatMap(({ content }) => content.sections.flatMap((section) => section.statements))

const versions = shippedGuidelines.flatMap(({ slug, content, earlier }) =>
  [...earlier, content].map((one, index) => ({ slug, number: index + 1, content: one })),
)

describe.each(versions)('version $number of the guideline $slug', ({ slug, content }) => {
  const statements = content.sections.flatMap((section) => section.statements)

  it('is read without an error', () => {
    expect(parseContent(content)).toMatchObject({ ok: true })
  })

  it('is blocked by no check, and warned of by name', () => {
    const findings = runChecks(content, context(slug)).flatMap((result) => result.findings)
    expect(findings.map(({ severity, message }) => `${severity}: ${message}`)).toEqual(
      (warnings[slug] ?? []).map((message) => `warn: ${message}`),
    )
  }, 180_000)

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

  it('gives everybody the same numbers and the same sources', () => {
    for (const { key, text } of statements)
      for (const own of [text.patient, text.caregiver, text.researcher]) {
        if (own === undefined) continue
        expect(numbersIn(plainText(own)), key).toEqual(numbersIn(plainText(text.clinician)))
        expect(own.filter((node) => 'cite' in node)).toEqual(text.clinician.filter((node) => 'cite' in node))
      }
  })

  it('speaks to laypeople at or below eighth grade, its medical terms included', () => {
    const hard = statements.flatMap(({ key, text }) =>
      [text.patient ?? [], text.caregiver ?? []]
        .filter((words) => readingGrade(plainText(words)).withTerms > 8)
        .map(() => key),
    )
    expect(hard).toEqual([])
  })
})

describe('the second version of the first article', () => {
  const [{ content, earlier } = { content: undefined, earlier: [] }] = shippedGuidelines
  const [first] = earlier

  it('has words of its own for each of the four audiences, in every statement', () => {
    for (const { key, text } of statementsOf('degenerative-disk-disease')) {
      const own = audiences.map((audience) => plainText(text[audience] ?? []))
      expect(new Set(own).size, key).toBeGreaterThan(2)
      expect(
        own.every((words) => words.length > 20),
        key,
      ).toBe(true)
    }
  })

  it('says why for every recommendation that differs from the first', () => {
    if (content === undefined || first === undefined) throw new Error('no second version is shipped')
    const base = { content: first, contentHash: 'f'.repeat(64) }
    const { findings } = runCheck('change-note', content, { ...context('degenerative-disk-disease'), base })
    expect(findings).toEqual([])
  })

  it('keeps every statement of the first under its key', () => {
    const keys = new Set(statementsOf('degenerative-disk-disease').map(({ key }) => key))
    const before = (first?.sections ?? []).flatMap(({ statements }) => statements.map(({ key }) => key))
    expect(before.length).toBeGreaterThan(70)
    expect(before.filter((key) => !keys.has(key))).toEqual([])
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
