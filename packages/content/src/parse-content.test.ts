import { describe, expect, it } from 'vitest'
import { canonicalContent } from './canonical-content.ts'
import { article, reference, said, section, statement } from './content.test-kit.ts'
import { parseContent } from './parse-content.ts'
import { ruleSet } from './rule-set.test-kit.ts'

type Json = Record<string, unknown>

/** A rich document: every optional part is there at least once. */
const rich = (): Json =>
  JSON.parse(
    JSON.stringify(
      article({
        sections: [
          section(
            'summary',
            [
              statement('S1', {
                text: {
                  clinician: [
                    { text: 'Use ' },
                    { text: 'heat', mark: 'strong' },
                    { cite: 'acp', locator: 'rec 1' },
                  ],
                  patient: said('Keep warm.', 'acp'),
                  caregiver: said('Bring a blanket.', 'acp'),
                  researcher: said('Heat wraps.', 'acp'),
                },
                recommendation: {
                  direction: 'for',
                  strength: 'strong',
                  certainty: { ungraded: 'good practice' },
                  population: 'Adults',
                },
                reviewDueOn: '2027-01-31',
              }),
            ],
            { title: { clinician: 'Summary', patient: 'In short' }, kind: 'summary' },
          ),
          section(
            'heat',
            [statement('RF1', { text: { clinician: said('Bare') }, uncited: { reason: 'Convention' } })],
            {
              parent: 'summary',
            },
          ),
        ],
        references: [
          {
            ...reference('acp', {
              author: [{ family: 'Chou', given: 'R' }, { literal: 'A panel' }],
              issued: { 'date-parts': [[2007, 10, 2]] },
              accessed: { 'date-parts': [[2026]] },
            }),
            retracted: { on: '2020-02-29', note: 'Withdrawn by the journal' },
            expiresOn: '2012-10-02',
            keptBecause: 'Nothing newer',
            note: 'Old',
          },
        ],
        topics: [
          { code: 'D017116', display: 'Low Back Pain' },
          { code: 'D000098970', display: 'A descriptor with nine digits' },
        ],
        changeNote: { summary: 'First', reasons: [{ statement: 'S1', reason: 'New trial' }] },
        ruleSet: ruleSet(),
      }),
    ),
  )

/** Sets the value at a JSON Pointer, in place; `undefined` removes it. */
function put(json: Json, path: string, value: unknown): Json {
  const keys = path.split('/').slice(1)
  const last = keys.pop() ?? ''
  const holder = keys.reduce((at, key) => at[key] as Json, json)
  if (value === undefined) delete holder[last]
  else Object.defineProperty(holder, last, { value, enumerable: true, configurable: true, writable: true })
  return json
}

const errorsOf = (json: unknown) => {
  const result = parseContent(json)
  return result.ok ? [] : result.errors
}
const pathsWith = (path: string, value: unknown) =>
  errorsOf(put(rich(), path, value)).map((error) => error.path)

describe('reading a document', () => {
  it('accepts a whole one, and keeps its canonical text byte for byte', () => {
    for (const json of [rich(), article()]) {
      const result = parseContent(json)
      expect(errorsOf(json)).toEqual([])
      expect(result.ok && canonicalContent(result.content)).toBe(canonicalContent(json as never))
    }
  })

  it.each([null, undefined, 'text', 7, [], [article()], true])('refuses %j as a document', (json) => {
    expect(errorsOf(json)).toHaveLength(1)
    expect(errorsOf(json)[0]?.path).toBe('')
  })

  it.each([
    ['/schema', 'article/2'],
    ['/language', 'english please'],
    ['/language', 'EN-us'],
    ['/question', ''],
    ['/question', ' padded'],
    ['/title', 7],
    ['/title', 'x'.repeat(201)],
    ['/disclaimer', 'a <b>bold</b> one'],
    ['/limits', 'two\nlines'],
    ['/reviewDueOn', '2026-02-30'],
    ['/reviewDueOn', '22.11.2026'],
    ['/topics', []],
    ['/topics', 'Low Back Pain'],
    ['/topics/0', 'Low Back Pain'],
    ['/topics/0/code', 'M54.5'],
    ['/topics/0/code', 'd017116'],
    ['/topics/0/display', ''],
    ['/topics/0/display', 'a <b>bold</b> one'],
    ['/topics/1/code', 'D017116'],
    ['/sections', []],
    ['/sections', {}],
    ['/sections/1/id', 'Not An Id'],
    ['/sections/1/id', 'constructor'],
    ['/sections/0/kind', 'appendix'],
    ['/sections/0/title/patient', null],
    ['/sections/0/statements/0/key', 's1'],
    ['/sections/0/statements/0/text/clinician', []],
    ['/sections/0/statements/0/text/patient', [{ cite: 'acp', locator: 'x' }]],
    ['/sections/0/statements/0/text/clinician/0/text', ''],
    ['/sections/0/statements/0/text/clinician/1/mark', 'blink'],
    ['/sections/0/statements/0/text/clinician/2/locator', 5],
    ['/sections/0/statements/0/recommendation/direction', 'maybe'],
    ['/sections/0/statements/0/recommendation/strength', 'weak'],
    ['/sections/0/statements/0/recommendation/certainty', 'sure'],
    ['/sections/0/statements/0/recommendation/certainty/ungraded', ''],
    ['/sections/0/statements/0/reviewDueOn', '2027-13-01'],
    ['/sections/1/statements/0/uncited/reason', ''],
    ['/references/0/kind', 'blog'],
    ['/references/0/csl/type', 'tweet'],
    ['/references/0/csl/title', 'a\u202Eb'],
    ['/references/0/csl/author/0/family', ''],
    ['/references/0/csl/author/1/literal', 3],
    ['/references/0/csl/issued/date-parts', [[2007, 13]]],
    ['/references/0/csl/issued/date-parts', [[2007, 2, 29]]],
    ['/references/0/csl/issued/date-parts', [[2007], [2008]]],
    ['/references/0/csl/issued/date-parts', [['2007']]],
    ['/references/0/csl/issued/date-parts', [[]]],
    ['/references/0/retracted/on', 'yesterday'],
    ['/changeNote/reasons/0/statement', 'lower'],
    ['/policy/seats/0/role', 'chair'],
    ['/policy/seats/0/needed', 0],
    ['/policy/seats/0/needed', 1.5],
    ['/policy/requiredChecks/0/id', 'spelling'],
    ['/policy/requiredChecks/0/minVersion', '1'],
    ['/ruleSet/schema', 'ruleset/9'],
    ['/ruleSet/cases/0/asOf', '2026-02-30'],
    ['/ruleSet/facts/pain/ask/clinician', 'Any\u0007 pain?'],
  ])('refuses %s set to %j, there and nowhere else', (path, value) => {
    expect(pathsWith(path, value)).toEqual([path])
  })

  it('says what a topic is, and keeps to the hash of a document that has none', () => {
    expect(errorsOf(put(rich(), '/topics/0/code', 'M54.5'))).toEqual([
      {
        path: '/topics/0/code',
        message: '"M54.5" is not the id of a MeSH descriptor',
        fix: 'write the letter D with its digits, such as D017116 for Low Back Pain',
      },
    ])
    const none = parseContent(article())
    expect(none.ok && canonicalContent(none.content)).not.toContain('topics')
    const tooMany = Array.from({ length: 9 }, (_, at) => ({ code: `D00000${at}`, display: 'x' }))
    expect(errorsOf(put(rich(), '/topics', tooMany))[0]?.message).toBe('9 of at most 8 members')
  })

  it('refuses words that nobody can see in the keys of a rule set as well', () => {
    expect(pathsWith('/ruleSet/source', { 'line\nend': 'x' })).toEqual(['/ruleSet/source/line\nend'])
  })

  it('refuses a day of access without an address', () => {
    expect(pathsWith('/references/0/csl/URL', undefined)).toEqual(['/references/0/csl/accessed'])
  })

  it('accepts a locator that is still empty', () => {
    expect(pathsWith('/sections/0/statements/0/text/clinician/2/locator', '')).toEqual([])
  })

  it.each([
    ['', 'title'],
    ['', 'policy'],
    ['', 'changeNote'],
    ['/sections/0', 'title'],
    ['/sections/0/title', 'clinician'],
    ['/sections/0/statements/0', 'text'],
    ['/sections/0/statements/0/text', 'clinician'],
    ['/sections/0/statements/0/recommendation', 'population'],
    ['/references/0/csl', 'title'],
    ['/policy', 'seats'],
    ['/topics/0', 'code'],
    ['/topics/0', 'display'],
  ])('misses at %s what a document must have: %s', (path, key) => {
    expect(errorsOf(put(rich(), `${path}/${key}`, undefined))).toEqual([
      { path, message: `"${key}" is missing`, fix: `add "${key}"` },
    ])
  })

  it.each([
    '',
    '/sections/0',
    '/sections/0/statements/0',
    '/sections/0/statements/0/text/clinician/0',
    '/references/0',
    '/references/0/csl',
    '/policy',
    '/changeNote',
    '/topics/0',
  ])('refuses a key that has no meaning at %j, and keys of the prototype', (path) => {
    for (const key of ['extra', '__proto__', 'constructor', 'prototype']) {
      const json = put(rich(), `${path}/${key}`, { polluted: true })
      expect(errorsOf(json).map((error) => error.path)).toEqual([`${path}/${key}`])
    }
    expect({}).not.toHaveProperty('polluted')
  })

  it('escapes a key in its path', () => {
    expect(pathsWith('/a~b', 1)).toEqual(['/a~0b'])
    expect(errorsOf({ ...rich(), 'a/b': 1 }).map((error) => error.path)).toEqual(['/a~1b'])
  })

  it('says everything that is wrong at once', () => {
    const json = put(
      put(put(rich(), '/title', ''), '/references/0/kind', 'blog'),
      '/sections/1/statements/0/key',
      'S1',
    )
    expect(errorsOf(json).map((error) => error.path)).toEqual([
      '/title',
      '/references/0/kind',
      '/sections/1/statements/0/key',
    ])
  })

  it('says what, where and how to mend it', () => {
    for (const error of errorsOf({ ...rich(), title: 7, extra: 1, sections: 'none', language: 'EN' })) {
      expect(error.path).toMatch(/^\//)
      expect(error.message).not.toBe('')
      expect(error.fix).not.toBe('')
    }
  })

  it('names the usual spelling of a language', () => {
    expect(errorsOf({ ...rich(), language: 'EN-us' })[0]?.fix).toBe('write "en-US"')
    expect(errorsOf({ ...rich(), language: 'de-CH' })).toEqual([])
  })

  it('answers a hostile document with no more than 200 errors', () => {
    const keys = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, i]))
    expect(errorsOf({ ...rich(), ...keys })).toHaveLength(200)
  })

  it('refuses lists and documents that are too long', () => {
    expect(
      pathsWith(
        '/references',
        Array.from({ length: 501 }, (_, i) => reference(`r${i}`)),
      ),
    ).toContain('/references')
    const long = Array.from({ length: 80 }, () => ({ text: 'x'.repeat(4000) }))
    const statements = ['A1', 'A2', 'A3', 'A4'].map((key) => ({ key, text: { clinician: long } }))
    expect(errorsOf(article({ references: [], sections: [section('s', statements)] }))).toEqual([
      {
        path: '',
        message: expect.stringMatching(/^\d+ characters of at most 1000000$/),
        fix: 'split the article',
      },
    ])
  })
})
