import { builder, type ObjectTypeRef } from './builder.ts'
import {
  Conflict,
  DomainError,
  NotFound,
  type Reason,
  TooMany,
  Unauthenticated,
  Unavailable,
} from './errors.ts'

/** A verb's refusal as a value, for a client that can act on it. */
export class Refusal {
  readonly error: DomainError

  constructor(error: DomainError) {
    this.error = error
  }
}

/** A lost race as a value. */
export class Clash {
  readonly error: Conflict

  constructor(error: Conflict) {
    this.error = error
  }
}

const ReasonRef = builder.objectRef<Reason>('Reason').implement({
  description: 'One unmet condition.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable, for programs.' }),
    message: t.exposeString('message', { description: 'One sentence, for people.' }),
    path: t.exposeString('path', { nullable: true, description: 'JSON Pointer into the input.' }),
    fix: t.exposeString('fix', { nullable: true, description: 'How to mend it.' }),
  }),
})

const RefusedRef = builder.objectRef<Refusal>('Refused').implement({
  description: 'The request was understood and refused: what, where, and how to mend it.',
  fields: (t) => ({
    code: t.string({ description: 'Stable, for programs.', resolve: ({ error }) => error.code }),
    message: t.string({ description: 'One sentence, for people.', resolve: ({ error }) => error.message }),
    path: t.string({
      nullable: true,
      description: 'JSON Pointer into the input, when one place is at fault.',
      resolve: ({ error }) => error.path,
    }),
    reasons: t.field({
      type: [ReasonRef],
      description: 'Every unmet condition, all at once.',
      resolve: ({ error }) => error.reasons,
    }),
  }),
})

export const ConflictRef = builder.objectRef<Clash>('Conflict').implement({
  description: 'Somebody else was faster: the lock token given is no longer the current one.',
  fields: (t) => ({
    message: t.string({ description: 'One sentence, for people.', resolve: ({ error }) => error.message }),
    currentLock: t.int({
      description: 'The lock token that holds now; read again before another try.',
      resolve: ({ error }) => error.currentLock ?? 0,
    }),
  }),
})

/** A second kind of success: the verb answers with a question. */
interface Instead<U extends object> {
  readonly type: ObjectTypeRef<U> & { readonly name: string }
  readonly is: (value: object) => boolean
}

/**
 * The union of a verb's success with `Refused` (and `Conflict` where a lock token is asked for).
 * @param success its one success type; whatever is no refusal, and not what comes `instead`, is taken to be of it
 */
export function resultUnion<T extends object, U extends object = never>(
  name: string,
  description: string,
  success: ObjectTypeRef<T> & { readonly name: string },
  options: { readonly conflict?: boolean; readonly instead?: Instead<U> } = {},
) {
  const kinds: (ObjectTypeRef<T> | ObjectTypeRef<U> | typeof RefusedRef | typeof ConflictRef)[] = [
    success,
    RefusedRef,
  ]
  if (options.conflict) kinds.push(ConflictRef)
  const { instead } = options
  if (instead) kinds.push(instead.type)
  return builder.unionType(name, {
    description,
    types: kinds,
    resolveType: (value: object) => {
      if (value instanceof Refusal) return 'Refused'
      if (value instanceof Clash) return 'Conflict'
      if (instead?.is(value)) return instead.type.name
      return success.name
    },
  })
}

/**
 * Runs a verb and turns what its client can act on into a typed result. A missing sign-in, an overload
 * and every fault stay errors.
 */
export async function asResult<T>(verb: () => Promise<T>): Promise<T | Refusal | Clash> {
  try {
    return await verb()
  } catch (error) {
    if (error instanceof Conflict && error.currentLock !== undefined) return new Clash(error)
    if (error instanceof DomainError && isAnswerable(error)) return new Refusal(error)
    throw error
  }
}

function isAnswerable(error: DomainError): boolean {
  return !(error instanceof Unauthenticated || error instanceof Unavailable || error instanceof TooMany)
}

/** Null in place of "not found", where the schema says so. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof NotFound) return null
    throw error
  }
}
