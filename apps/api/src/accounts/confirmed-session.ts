import type { ReadTx } from '../audit/read-handle.ts'
import type { Person } from '../platform/actor.ts'
import { isUuid } from '../platform/uuid.ts'

const carries = 15 * 60_000

interface Confirmation {
  readonly id: string
  readonly createdAt: Date
}

/** The latest confirmation with a password in this session that still carries submissions and votes; null when none does. */
export async function carryingConfirmation(
  tx: ReadTx,
  person: Person,
  now: Date,
): Promise<Confirmation | null> {
  if (!isUuid(person.sessionId)) return null
  return tx.identityConfirmation.findFirst({
    where: {
      personId: person.id,
      sessionId: person.sessionId,
      followsId: null,
      createdAt: { gt: new Date(now.getTime() - carries) },
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, createdAt: true },
  })
}

/** Until when a confirmation carries others. */
export function windowEnd({ createdAt }: Confirmation): Date {
  return new Date(createdAt.getTime() + carries)
}
