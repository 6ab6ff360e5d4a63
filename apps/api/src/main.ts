import { join } from 'node:path'
import { verifyDatabase } from '@guideboard/database'
import type { FastifyInstance } from 'fastify'
import { authenticate } from './accounts/authenticate.ts'
import { installation } from './accounts/installation.ts'
import { demonstrationPassword, people } from './demonstration/people.ts'
import { seedDemonstration } from './demonstration/seed-demonstration.ts'
import { type OpenInstallation, openInstallation } from './open-installation.ts'
import { systemClock } from './platform/clock.ts'
import { type Config, isLoopback, readConfig } from './platform/config.ts'
import { jsonLog } from './platform/log.ts'
import { createServer } from './platform/server.ts'
import { schema } from './schema.ts'

const log = jsonLog((line) => process.stderr.write(line))
const say = (sentence: string) => console.log(`  ${sentence}`)

/**
 * Serves everything until told to stop (Ctrl-C, SIGTERM). A wrong setting, a taken port or an unreachable
 * database ends it with one plain sentence and code 1.
 */
export async function main(args: readonly string[]): Promise<void> {
  let opened: OpenInstallation | undefined
  try {
    const config = readConfig(process.env)
    const demoPublic = readArguments(args)
    opened = await openInstallation(config, say, log)
    if (opened.fresh) {
      console.log('Filling in the demonstration.')
      await seedDemonstration(opened.ctx, say)
    }
    const { demonstration } = await installation({ ...opened.ctx })
    refusePublicDemonstration(config, demonstration, demoPublic)
    const server = await serve(config, opened)
    announce(config, demonstration)
    stopOnSignal(server, opened)
  } catch (error) {
    await opened?.close()
    console.error(sentenceOf(error))
    process.exitCode = 1
  }
}

function readArguments(args: readonly string[]): boolean {
  const unknown = args.filter((arg) => arg !== '--demo-public')
  if (unknown.length === 0) return args.length > 0
  throw new Error(`There is no option ${unknown.join(' ')}. The only one is --demo-public.`)
}

/** Everybody knows the passwords of a demonstration, so it stays on this machine unless that is asked for. */
function refusePublicDemonstration(config: Config, demonstration: boolean, demoPublic: boolean): void {
  if (!demonstration || demoPublic || isLoopback(config.host)) return
  throw new Error(
    `This is a demonstration with public passwords, and HOST=${config.host} would show it to others. Use HOST=127.0.0.1, or add --demo-public if that is what you want.`,
  )
}

async function serve(config: Config, { database, ctx }: OpenInstallation): Promise<FastifyInstance> {
  const server = await createServer({
    schema,
    database,
    authenticate: (credential, requestId) =>
      authenticate({ ...ctx, actor: { kind: 'anonymous' }, requestId }, credential),
    ready: () => verifyDatabase(database),
    log,
    clock: systemClock,
    dashboard: join(import.meta.dirname, '../../dashboard/dist'),
    trustedProxies: config.trustedProxies,
    openSchema: config.development,
  })
  try {
    await server.listen({ port: config.port, host: config.host })
    return server
  } catch (error) {
    await server.close()
    throw error
  }
}

function announce(config: Config, demonstration: boolean): void {
  const name = isLoopback(config.host) ? 'localhost' : config.host
  console.log(`\nGuideboard is at http://${name}:${config.port}`)
  if (demonstration) {
    console.log(
      `\nA demonstration, not medical advice. The password of every account is ${demonstrationPassword}:`,
    )
    for (const { email, name, can } of people) console.log(`  ${email.padEnd(33)}${name}: ${can}`)
  }
  console.log('\nCtrl-C stops it, the database too.')
}

function stopOnSignal(server: FastifyInstance, opened: OpenInstallation): void {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    console.log('\nStopping.')
    await server.close()
    await opened.close()
    console.log('Stopped.')
    process.exit(0)
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if ('code' in error && 'port' in error) {
    if (error.code === 'EADDRINUSE') return `Port ${error.port} is taken: set PORT to another one.`
    if (error.code === 'EACCES')
      return `Port ${error.port} may not be used by this user: set PORT to another one.`
  }
  return error.message
}
