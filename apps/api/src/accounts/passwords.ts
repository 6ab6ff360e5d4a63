import { type Algorithm, hash, verify } from '@node-rs/argon2'
import { Invalid, Unavailable } from '../platform/errors.ts'

// OWASP Password Storage Cheat Sheet: argon2id with 19 MiB, 2 passes, 1 lane. The enum's value is spelled
// out because a const enum does not outlive type stripping.
const argon2id = 2 satisfies Algorithm.Argon2id
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const current = '$argon2id$v=19$m=19456,t=2,p=1$'

const atOnce = 4
const atMostWaiting = 32
let running = 0
const waiting: (() => void)[] = []

/** Hashes are heavy on memory: four at a time, a short queue, then "try again". */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= atMostWaiting)
      throw new Unavailable('Too many people are signing in right now. Try again.')
    await new Promise<void>((resolve) => waiting.push(resolve))
  } else running += 1
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password, parameters))
}

let dummy: Promise<string> | undefined

/**
 * Whether the password is the one behind the hash. Without a hash (unknown or closed account) a dummy is
 * checked, so that the answer takes as long.
 */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword('an account that does not exist')
  const against = stored ?? (await dummy)
  const right = await inTurn(() => verify(against, password))
  return right && stored !== null && stored !== undefined
}

/** Whether a stored hash was made with other parameters than today's. */
export function needsRehash(stored: string): boolean {
  return !stored.startsWith(current)
}

const common = new Set([
  'password1234',
  'password12345',
  'passwordpassword',
  '123456789012',
  '1234567890123',
  'qwertyuiop12',
  'qwertyuiopasdfgh',
  'iloveyou1234',
  'administrator',
  'letmeinletmein',
  'welcome12345',
  'aaaaaaaaaaaa',
  '111111111111',
])

/**
 * Length counts, composition does not (NIST SP 800-63B).
 * @throws Invalid
 */
export function checkNewPassword(password: string): void {
  const problem =
    [...password].length < 12
      ? 'A password has at least 12 characters.'
      : password.length > 256
        ? 'A password has at most 256 characters.'
        : common.has(password.toLowerCase())
          ? 'This password is among the first that anybody tries.'
          : undefined
  if (problem !== undefined) {
    throw new Invalid(problem, [
      {
        code: 'PASSWORD_WEAK',
        message: problem,
        path: '/password',
        fix: 'Choose a phrase of several words.',
      },
    ])
  }
}
