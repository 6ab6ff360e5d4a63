import { describe, expect, it } from 'vitest'
import { article, context, reference } from '../content.test-kit.ts'
import type { Reference } from '../document.ts'
import { referenceStatus } from './reference-status.ts'

const found = (change: Partial<Reference>, today = '2026-11-22') =>
  referenceStatus
    .find(article({ references: [{ ...reference('acp'), ...change }] }), context({ today }))
    .findings.map(({ severity, path, message }) => [severity, path, message])

const retracted = { on: '2026-10-01', note: 'Data were made up.' }
const superseded = { on: '2025-02-01', by: 'the 2025 guideline' }

describe('the status of references', () => {
  it('passes a source that stands', () => {
    expect(found({})).toEqual([])
    expect(found({ keptBecause: 'A classic.' })).toEqual([])
  })

  it('blocks a retracted source, and takes no reason for keeping it', () => {
    const blocked = [
      [
        'block',
        '/references/0/retracted',
        'Reference "acp" was retracted on 1 October 2026: Data were made up.',
      ],
    ]
    expect(found({ retracted })).toEqual(blocked)
    expect(found({ retracted, keptBecause: 'It is well known.' })).toEqual(blocked)
  })

  it('blocks a superseded source unless it is said why it is kept', () => {
    expect(found({ superseded })).toEqual([
      [
        'block',
        '/references/0/superseded',
        'Reference "acp" was superseded on 1 February 2025 by the 2025 guideline.',
      ],
    ])
    expect(found({ superseded, keptBecause: 'The new one leaves children out.' })).toEqual([])
  })

  it('warns of a source from the day after its own expiry on', () => {
    expect(found({ expiresOn: '2026-11-22' })).toEqual([])
    expect(found({ expiresOn: '2026-11-22' }, '2026-11-23')).toEqual([
      [
        'warn',
        '/references/0/expiresOn',
        'Reference "acp" expired by its own word on 22 November 2026; readers are shown that.',
      ],
    ])
  })

  it('rests on the day it ran', () => {
    expect(referenceStatus.sees).toEqual(['today'])
  })
})
