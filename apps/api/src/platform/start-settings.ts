import { once } from 'node:events'
import { createServer } from 'node:net'
import { type Config, readConfig } from './config.ts'

/** What a start was told by its environment and its options. */
export interface StartSettings {
  readonly config: Config
  /** A demonstration may be shown beyond this machine. */
  readonly demoPublic: boolean
}

/**
 * Everything that can be refused before anything is built or opened: settings, options, an address or a port
 * that cannot be had. Imports nothing that is generated.
 * @throws Error with one plain sentence per thing that is wrong
 */
export async function readStartSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): Promise<StartSettings> {
  const unknown = args.filter((arg) => arg !== '--demo-public')
  if (unknown.length > 0) {
    throw new Error(`There is no option ${unknown.join(' ')}. The only one is --demo-public.`)
  }
  const config = readConfig(env)
  await tryListening(config)
  return { config, demoPublic: args.length > 0 }
}

async function tryListening({ host, port }: Config): Promise<void> {
  const probe = createServer()
  try {
    probe.listen(port, host)
    await once(probe, 'listening')
  } catch (error) {
    throw listenFailure(error, host, port)
  }
  probe.close()
  await once(probe, 'close')
}

/** Why an address or a port cannot be listened on, in one plain sentence; other errors come back as they are. */
export function listenFailure(error: unknown, host: string, port: number): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const code = 'code' in error ? error.code : undefined
  switch (code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} is taken, perhaps by another Guideboard: stop that one, or set PORT to another one.`,
        { cause: error },
      )
    case 'EACCES':
      return new Error(`Port ${port} may not be used by this user: set PORT to another one.`, {
        cause: error,
      })
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return new Error(`HOST=${host} is no address of this machine: use 127.0.0.1, or one that it has.`, {
        cause: error,
      })
    default:
      return error
  }
}
