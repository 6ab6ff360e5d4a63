import type { Tx } from '@guideboard/database'
import { secretHash } from '../accounts/secrets.ts'
import type { Person } from '../platform/actor.ts'
import { NotReady } from '../platform/errors.ts'

/**
 * Spends a confirmation of identity on a signature for this transaction; what it signs is what was confirmed.
 * @returns the id of the signature
 * @throws NotReady with code SIGNATURE_REQUIRED
 */
export async function sign(tx: Tx, person: Person, token: string | null | undefined): Promise<string> {
  const confirmed =
    token == null || token === ''
      ? null
      : await tx.identityConfirmation.findFirst({
          where: { tokenHash: secretHash(token), personId: person.id },
          select: { id: true },
        })
  if (confirmed === null) throw signatureRequired()
  const [signed] = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO signature (confirmation_id) VALUES (${confirmed.id}::uuid) RETURNING id`
  if (signed === undefined) throw signatureRequired()
  return signed.id
}

function signatureRequired(): NotReady {
  const message = 'Sign this very content: confirm your identity, then try again with the token.'
  const reason = {
    code: 'SIGNATURE_REQUIRED',
    message,
    path: '/token',
    fix: 'Call confirmIdentity for this version, hash and meaning.',
  }
  return new NotReady(message, [reason], { code: reason.code, path: reason.path })
}
