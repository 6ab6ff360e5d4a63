import type { Actor, Person } from '../platform/actor.ts'
import { Unauthenticated } from '../platform/errors.ts'

/** The person behind an actor whose policy has let nobody else through. */
export function actingPerson(actor: Actor): Person {
  if (actor.kind === 'person') return actor
  throw new Unauthenticated()
}
