import { describe, expect, it } from 'vitest'
import { sealWith } from './seal.ts'

const seal = sealWith('a key of this installation')

describe('a seal', () => {
  it('gives back what it closed, which cannot be read meanwhile', () => {
    const sealed = seal.close('JBSWY3DPEHPK3PXP', 'person-1')
    expect(sealed).not.toContain('JBSW')
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('JBSW')
    expect(seal.open(sealed, 'person-1')).toBe('JBSWY3DPEHPK3PXP')
    expect(seal.close('JBSWY3DPEHPK3PXP', 'person-1')).not.toBe(sealed)
  })

  it('opens nothing of somebody else, of another key, or that was changed', () => {
    const sealed = seal.close('secret', 'person-1')
    expect(() => seal.open(sealed, 'person-2')).toThrow()
    expect(() => sealWith('another key').open(sealed, 'person-1')).toThrow()
    const bytes = Buffer.from(sealed, 'base64url')
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    expect(() => seal.open(bytes.toString('base64url'), 'person-1')).toThrow()
  })
})
