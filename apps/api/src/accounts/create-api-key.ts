import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { type ApiScope, organizationOf } from '../platform/actor.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid, type Reason } from '../platform/errors.ts'
import { type ApiKey, toApiKey } from './api-key.ts'
import { mayCreateKey } from './policy.ts'
import { newKeyId, newSecret, secretHash } from './secrets.ts'

export interface CreateApiKey {
  readonly name: string
  readonly scopes: readonly ApiScope[]
  /** 90 unless said; 365 at most. */
  readonly expiresInDays?: number | null | undefined
}

export interface CreatedApiKey {
  readonly apiKey: ApiKey
  /** `gb_<id>_<secret>`: shown once, kept only as its hash. */
  readonly secret: string
}

/**
 * Makes a key that acts for the actor's organization, with no more power than the actor has.
 * @throws Invalid, Forbidden
 */
export async function createApiKey(ctx: Ctx, input: CreateApiKey): Promise<CreatedApiKey> {
  await refuse(ctx, mayCreateKey(ctx.actor, input.scopes), 'key.create')
  const { name, scopes, days } = checked(input)
  const ownerId = ctx.actor.kind === 'person' ? ctx.actor.id : ''
  const organizationId = organizationOf(ctx.actor) ?? ''
  const id = newKeyId()
  const secret = newSecret()
  const now = ctx.clock.now()
  return change(ctx, async (tx) => {
    const row = await tx.apiKey.create({
      data: {
        id,
        organizationId,
        ownerId,
        name,
        scopes,
        secretHash: secretHash(secret),
        createdAt: now,
        expiresAt: new Date(now.getTime() + days * 86_400_000),
      },
    })
    return {
      value: { apiKey: toApiKey(row), secret: `gb_${id}_${secret}` },
      audit: { action: 'key.create', entity: { kind: 'key', id }, detail: { scopes, days } },
    }
  })
}

function checked(input: CreateApiKey) {
  const name = input.name.normalize('NFC').trim()
  const scopes = [...new Set(input.scopes)].sort()
  const days = input.expiresInDays ?? 90
  const reasons: Reason[] = []
  const wrong = (path: string, message: string, fix: string) =>
    reasons.push({ code: 'BAD_USER_INPUT', path, message, fix })
  if (name === '' || [...name].length > 80 || /\p{C}/u.test(name))
    wrong('/name', 'A key needs a name of 1 to 80 printable characters.', 'Say what the key is for.')
  if (scopes.length === 0)
    wrong('/scopes', 'A key without a scope can do nothing.', 'Name at least one scope.')
  if (!Number.isInteger(days) || days < 1 || days > 365)
    wrong('/expiresInDays', 'A key lives between 1 and 365 days.', 'Give a whole number from 1 to 365.')
  if (reasons.length > 0) throw new Invalid('The key cannot be made like this.', reasons)
  return { name, scopes, days }
}
