import { randomBytes } from 'node:crypto'
import { secretHash } from './secrets.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const count = 10

/** Ten codes of 80 random bits, written as ABCD-EFGH-IJKL-MNOP. */
export function newRecoveryCodes(): readonly string[] {
  return Array.from({ length: count }, newCode)
}

function newCode(): string {
  const code = Array.from(randomBytes(16), (byte) => letters[byte % 32]).join('')
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** What is kept of a recovery code, however it is typed. */
export function codeHash(code: string): string {
  return secretHash(code.toUpperCase().replace(/[^A-Z2-7]/g, ''))
}

/** Whether it is written like the code of an authenticator app. */
export function isOneTimeCode(code: string): boolean {
  return /^\d{6}$/.test(code.trim())
}
