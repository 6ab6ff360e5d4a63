import { expect, test } from 'vitest'
import { base64 } from './base64.ts'

test.each([
  ['', ''],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg=='],
  ['fooba', 'Zm9vYmE='],
  ['foobar', 'Zm9vYmFy'],
  ['≥ 65 𝛼?', '4omlIDY1IPCdm7w/'],
])('%j in base64 (vectors of RFC 4648)', (text, encoded) => {
  expect(base64(text)).toBe(encoded)
})
