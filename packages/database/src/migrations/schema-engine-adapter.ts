import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'

type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: unknown }

type Method = (...args: never[]) => unknown

/**
 * The pg adapter in the calling convention of the schema engine: every method answers an outcome and never
 * throws. A script goes to Postgres whole, in one implicit transaction, so a migration that fails leaves nothing;
 * the stock adapter cuts scripts at semicolons, which breaks function bodies.
 */
export function schemaEngineAdapter(pool: pg.Pool, runScript: (script: string) => Promise<void>) {
  const factory = new PrismaPg(pool)
  const errors: { readonly error: unknown }[] = []
  const errorRegistry = { consumeError: (id: number) => errors[id] }

  const failed = (error: unknown): Outcome => {
    const cause = adapterCause(error)
    if (cause !== undefined) return { ok: false, error: cause }
    return { ok: false, error: { kind: 'GenericJs', id: errors.push({ error }) - 1 } }
  }
  const outcomeOf =
    (target: object, name: string) =>
    async (...args: unknown[]): Promise<Outcome> => {
      try {
        return { ok: true, value: await methodOf(target, name).apply(target, args as never[]) }
      } catch (error) {
        return failed(error)
      }
    }
  const bind = (target: object, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, outcomeOf(target, name)]))

  const { adapterName, provider } = factory
  return {
    adapterName,
    provider,
    errorRegistry,
    connect: async (): Promise<Outcome> => {
      const adapter = await factory.connect()
      const bound = {
        ...bind(adapter, ['queryRaw', 'executeRaw', 'dispose']),
        ...bind({ executeScript: runScript }, ['executeScript']),
        adapterName,
        provider,
        errorRegistry,
        getConnectionInfo: (): Outcome => ({ ok: true, value: adapter.getConnectionInfo() }),
        startTransaction: async (): Promise<Outcome> => {
          const transaction = await adapter.startTransaction()
          const { options } = transaction
          const methods = bind(transaction, ['queryRaw', 'executeRaw', 'commit', 'rollback'])
          return { ok: true, value: { ...methods, adapterName, provider, options } }
        },
      }
      return { ok: true, value: bound }
    },
    connectToShadowDb: async (): Promise<Outcome> =>
      failed(new Error('Migrations are written by hand; no shadow database is used.')),
  }
}

function methodOf(target: object, name: string): Method {
  const method: unknown = Reflect.get(target, name)
  if (typeof method !== 'function') throw new TypeError(`The database adapter has no ${name}.`)
  return method as Method
}

function adapterCause(error: unknown): unknown {
  return error instanceof Error && error.name === 'DriverAdapterError' ? error.cause : undefined
}
