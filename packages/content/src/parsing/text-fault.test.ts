import { describe, expect, it } from 'vitest'
import { textFault } from './text-fault.ts'

describe('a text that readers will see', () => {
  it.each([
    'Stay active.',
    'Age < 65 and > 18, p<0.05, 3 <= x',
    'Rückenschmerz – 6 weeks ≥ 42 days',
    'R&D, cause & effect',
    '背痛 مرحبا שלום',
    'می\u200Cخواهم',
    'family 👩\u200D👩\u200D👧',
    'cafe\u0301',
    'a < b',
  ])('may be %j', (text) => {
    expect(textFault(text)).toBeUndefined()
  })

  it.each<[string, string, RegExp]>([
    ['a lone surrogate', 'x\uD800y', /lone surrogate/],
    ['NUL', 'a\0b', /NUL/],
    ['a line end', 'a\nb', /control/],
    ['a tab', 'a\tb', /control/],
    ['an escape', 'a\u001Bb', /control/],
    ['a C1 control', 'a\u0085b', /control/],
    ['a line separator', 'a\u2028b', /control/],
    ['a right-to-left override', 'take 5\u202E0 mg', /direction/],
    ['an isolate', 'a\u2066b', /direction/],
    ['a byte order mark', '\uFEFFa', /cannot see/],
    ['a zero-width space', 'car\u200Bdiac', /cannot see/],
    ['a soft hyphen', 'car\u00ADdiac', /cannot see/],
    ['a tag character', 'a\u{E0041}b', /cannot see/],
    ['a private-use character', 'a\uE000b', /cannot see/],
    ['a noncharacter', 'a\uFFFFb', /cannot see/],
    ['a tag', 'very <b>bold</b>', /markup/],
    ['a closing tag', 'oops</p>', /markup/],
    ['a script', '<script src=x>', /markup/],
    ['a comment', '<!-- hidden -->', /markup/],
    ['a named reference', 'a&nbsp;b', /character reference/],
    ['a numbered reference', 'a&#60;b', /character reference/],
    ['a hexadecimal reference', 'a&#x3C;b', /character reference/],
  ])('may not hold %s', (_, text, message) => {
    const fault = textFault(text)
    expect(fault?.message).toMatch(message)
    expect(fault?.fix).not.toBe('')
  })
})
