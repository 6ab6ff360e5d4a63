import { describe, expect, it, test } from 'vitest'
import { article, reference, said, section, statement } from '../content.test-kit.ts'
import type { ArticleContent } from '../document.ts'
import type { Anchor } from './anchor.ts'
import { captureAnchor } from './capture-anchor.ts'
import { reanchor } from './reanchor.ts'

const words =
  'Offer heat wraps for up to eight hours a day. Stop when the skin turns red. Ask about nerve damage first.'
const withText = (text: string, key = 'S1') =>
  article({ sections: [section('summary', [statement(key, { text: { clinician: said(text) } })])] })

function anchorOn(content: ArticleContent, quote: string): Anchor {
  const text = content.sections[0]?.statements[0]?.text.clinician ?? []
  const start = text
    .map((node) => ('text' in node ? node.text : ''))
    .join('')
    .indexOf(quote)
  const anchor = captureAnchor(content, {
    target: 'statement',
    key: 'S1',
    field: 'text',
    audience: 'clinician',
    selection: { start, end: start + quote.length },
  })
  if (anchor === undefined) throw new Error('Nothing was selected.')
  return anchor
}

/** The state that an anchor on `quote` has after the text became `after`, and the words it then holds. */
function after(quote: string, changed: string): readonly [string, string?] {
  const anchored = reanchor(withText(changed), anchorOn(withText(words), quote))
  return 'start' in anchored
    ? [anchored.state, changed.slice(anchored.start, anchored.end)]
    : [anchored.state]
}

const quote = 'Stop when the skin turns red.'

describe('a quote in a statement', () => {
  test.each<[string, string, string, readonly [string, string?]]>([
    ['the text is unchanged', quote, words, ['exact', quote]],
    [
      'words far from it change',
      'Ask about nerve damage first.',
      words.replace('Offer heat', 'Suggest warm'),
      ['exact', 'Ask about nerve damage first.'],
    ],
    ['words beside it change', quote, words.replace('a day', 'daily'), ['moved', quote]],
    ['it moves to the end', quote, `${words.replace(`${quote} `, '')} ${quote}`, ['moved', quote]],
    [
      'one of its words changes',
      quote,
      words.replace('turns red', 'becomes red'),
      ['drifted', 'Stop when the skin becomes red.'],
    ],
    [
      'a word comes into it',
      quote,
      words.replace('the skin', 'the treated skin'),
      ['drifted', 'Stop when the treated skin turns red.'],
    ],
    ['a word leaves it', quote, words.replace('the skin', 'skin'), ['drifted', 'Stop when skin turns red.']],
    ['a letter of it changes', 'eight hours', words.replace('eight', 'Eight'), ['drifted', 'Eight hours']],
    ['it is struck out', quote, words.replace(`${quote} `, ''), ['statement']],
    ['it is rewritten', quote, words.replace(quote, 'Burns are a reason to end it.'), ['statement']],
    ['nothing is alike', quote, 'Yoga.', ['statement']],
  ])('when %s', (_what, quoted, changed, expected) => {
    expect(after(quoted, changed)).toEqual(expected)
  })

  it('is found by its surroundings where it stands more than once', () => {
    const before = 'Take one tablet. Then take one tablet at night.'
    const anchor = anchorOn(withText(before), 'take one tablet')
    const changed = 'Please take one tablet. Later on, then take one tablet at night.'
    const anchored = reanchor(withText(changed), anchor)
    expect(anchored).toEqual({
      state: 'drifted',
      start: changed.lastIndexOf('take'),
      end: changed.lastIndexOf(' at night'),
    })
  })

  it('keeps to the words of its own audience', () => {
    const before = article({
      sections: [
        section('summary', [
          statement('S1', { text: { clinician: said('Use NSAIDs.'), patient: said('Take a painkiller.') } }),
        ]),
      ],
    })
    const anchor = captureAnchor(before, {
      target: 'statement',
      key: 'S1',
      field: 'text',
      audience: 'patient',
      selection: { start: 7, end: 17 },
    })
    expect(anchor).toMatchObject({
      quote: 'painkiller',
      prefix: 'Take a ',
      suffix: '.',
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
    expect(reanchor(withText('Take a painkiller.'), anchor as Anchor)).toEqual({ state: 'statement' })
  })

  it('is orphaned with its statement, and follows the statement to another section', () => {
    const anchor = anchorOn(withText(words), quote)
    expect(reanchor(withText(words, 'S2'), anchor)).toEqual({ state: 'orphaned' })
    const moved = article({
      sections: [
        section('a', [statement('A1')]),
        section('b', [statement('S1', { text: { clinician: said(words) } })]),
      ],
    })
    expect(reanchor(moved, anchor)).toMatchObject({ state: 'exact' })
  })

  it('on no words is on the whole statement', () => {
    const anchor = captureAnchor(withText(words), {
      target: 'statement',
      key: 'S1',
      field: 'text',
      audience: 'clinician',
    })
    expect(anchor).toMatchObject({ quote: '', prefix: '', suffix: '' })
    expect(reanchor(withText('All new.'), anchor as Anchor)).toEqual({ state: 'statement' })
  })

  it('is on other fields as well', () => {
    const graded = (population: string) =>
      article({
        sections: [
          section('summary', [
            statement('S1', {
              recommendation: { direction: 'for', strength: 'strong', certainty: 'low', population },
            }),
          ]),
        ],
      })
    const anchor = captureAnchor(graded('Adults with back pain'), {
      target: 'statement',
      key: 'S1',
      field: 'population',
      audience: null,
      selection: { start: 0, end: 6 },
    })
    expect(reanchor(graded('Adults with neck pain'), anchor as Anchor)).toMatchObject({
      state: 'moved',
      start: 0,
      end: 6,
    })
    expect(reanchor(withText(words), anchor as Anchor)).toEqual({ state: 'statement' })
  })
})

describe('what cannot be captured', () => {
  const place = { target: 'statement', key: 'S1', field: 'text', audience: 'clinician' } as const
  test.each([
    ['another statement', { ...place, key: 'S9' }],
    ['an audience without words', { ...place, audience: 'patient' as const }],
    ['a text of nobody', { ...place, audience: null }],
    ['an empty selection', { ...place, selection: { start: 4, end: 4 } }],
    ['a selection of nothing but space', { ...place, selection: { start: 5, end: 6 } }],
    ['a selection that is none', { ...place, selection: { start: Number.NaN, end: Number.NaN } }],
    ['a rule of a document without rules', { target: 'rule' as const, key: 'R1', field: '' }],
    ['a path that is not there', { target: 'reference' as const, key: 'acp', field: '/csl/volume' }],
    ['a path into the prototype', { target: 'reference' as const, key: 'acp', field: '/csl/constructor' }],
  ])('%s', (_what, where) => {
    expect(captureAnchor(withText(words), where)).toBeUndefined()
  })
})

describe('a rule or a reference', () => {
  const when = { all: [{ fact: 'fever' }, { fact: 'pain' }] }
  const withRule = (rule: object) =>
    article({
      ruleSet: {
        schema: 'ruleset/1',
        id: 'r',
        version: '1.0.0',
        facts: {},
        recommendations: [{ id: 'heat', ...rule } as never],
      },
      references: [reference('acp'), reference('nice', { title: 'Low back pain' })],
    })
  const on = (key: string, field: string) => {
    const anchor = captureAnchor(withRule({ when }), {
      target: key === 'heat' ? 'rule' : 'reference',
      key,
      field,
    })
    if (anchor === undefined) throw new Error('No such place.')
    return anchor
  }

  test.each<[string, Anchor, object, object]>([
    ['unchanged at its path', on('heat', '/when/all/0'), { when }, { state: 'exact', path: '/when/all/0' }],
    [
      'moved to another path',
      on('heat', '/when/all/0'),
      { when: { all: [{ fact: 'age' }, { fact: 'fever' }] } },
      { state: 'moved', path: '/when/all/1' },
    ],
    [
      'changed at its path',
      on('heat', '/when/all/0'),
      { when: { all: [{ fact: 'cough' }] } },
      { state: 'drifted', path: '/when/all/0' },
    ],
    ['gone from the rule', on('heat', '/when/all/1'), { when: { fact: 'fever' } }, { state: 'statement' }],
    ['the whole rule', on('heat', ''), { when: { fact: 'fever' } }, { state: 'statement' }],
    ['gone with the rule', on('heat', '/when'), { id: 'cold', when }, { state: 'orphaned' }],
    ['a reference by its id', on('nice', '/csl/title'), { when }, { state: 'exact', path: '/csl/title' }],
  ])('%s', (_what, anchor, rule, expected) => {
    expect(reanchor(withRule(rule), anchor)).toEqual(expected)
  })
})
