import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Encrypts what has to be readable again, with a key that the database does not have. */
export interface Seal {
  /** @param owner whose it is: opening takes the same, so that a sealed text cannot be given to somebody else */
  close(text: string, owner: string): string
  /** @throws Error when the key, the owner or the text is another one */
  open(sealed: string, owner: string): string
}

const ivBytes = 12
const tagBytes = 16

/** AES-256-GCM. Whoever loses the key can open nothing that was sealed with it. */
export function sealWith(key: string): Seal {
  const derived = Buffer.from(hkdfSync('sha256', key, '', 'guideboard seal', 32))
  return {
    close: (text, owner) => {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', derived, iv).setAAD(Buffer.from(owner))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    open: (sealed, owner) => {
      const bytes = Buffer.from(sealed, 'base64url')
      const decipher = createDecipheriv('aes-256-gcm', derived, bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(owner))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
    },
  }
}
