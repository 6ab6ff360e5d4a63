import { join } from 'node:path'
import { verifyDatabase } from '@guideboard/database'
import type { FastifyInstance } from 'fastify'
import { authenticate } from './accounts/authenticate.ts'
import { installation } from './accounts/installation.ts'
import { addContentDownload } from './articles/content-download.ts'
import { readerPages } from './articles/reader-pages.ts'
import { addSitemap } from './articles/sitemap.ts'
import { modelEndpoint } from './ask/phrasing/model-endpoint.ts'
import { startCheckpoints } from './audit/start-checkpoints.ts'
import { addTrailExports } from './audit/trail-exports.ts'
import { demonstrationPassword, people } from './demonstration/people.ts'
import { seedDemonstration } from './demonstration/seed-demonstration.ts'
import { cancelImpacts } from './editorial/ensure-impact.ts'
import { runPatientTotals } from './editorial/patient-totals/run-patient-totals.ts'
import { runSchedule } from './editorial/schedule-ticker.ts'
import { addCdsHooks } from './interop/cds/cds-routes.ts'
import type { CdsSettings } from './interop/cds/cds-settings.ts'
import { addFhir } from './interop/fhir-api/fhir-routes.ts'
import { smtpMailer } from './notices/mailer.ts'
import { runNotices } from './notices/run-notices.ts'
import { type OpenInstallation, openInstallation } from './open-installation.ts'
import { systemClock } from './platform/clock.ts'
import { type Config, isLoopback } from './platform/config.ts'
import { jsonLog, type Log } from './platform/log.ts'
import { logWriter } from './platform/log-writer.ts'
import { createServer } from './platform/server.ts'
import { listenFailure, type StartSettings } from './platform/start-settings.ts'
import { stopOnSignal } from './platform/stop-on-signal.ts'
import { schema } from './schema.ts'

const say = (sentence: string) => console.log(`  ${sentence}`)

/**
 * Serves everything until told to stop (Ctrl-C, SIGTERM). Anything that stands in the way ends it with one plain
 * sentence and code 1. `buildDashboard` is called once the database is known to be usable, and answers whether it
 * succeeded, having said why not.
 */
export async function main(
  { config, demoPublic }: StartSettings,
  buildDashboard: () => Promise<boolean>,
): Promise<void> {
  const run = stopOnSignal()
  const logging = logWriter(config.dataFolder, process.stderr.isTTY)
  const log = jsonLog(logging.write)
  try {
    const opened = await openInstallation(config, say, log)
    run.onStop(opened.close)
    const checkpoints = await startCheckpoints(opened.ctx, config)
    run.onStop(checkpoints.stop)
    const ctx = { ...opened.ctx, checkpoints }
    const demonstration = opened.fresh || (await installation(ctx)).demonstration
    refusePublicDemonstration(config, demonstration, demoPublic)
    if (!(await buildDashboard())) throw new Error('The dashboard could not be built: see above.')
    if (opened.fresh) {
      console.log('Filling in the demonstration.')
      await seedDemonstration(ctx, say)
    }
    const notices = runNotices(
      { ...ctx, actor: { kind: 'system', name: 'notices' } },
      { mail: config.mail && { send: smtpMailer(config.mail), publicUrl: config.mail.publicUrl } },
    )
    run.onStop(notices.stop)
    const server = await serve(config, { ...opened, ctx }, log, demonstration, notices.warnings)
    run.onStop(async () => cancelImpacts())
    run.onStop(() => server.close())
    run.onStop(runSchedule({ ...ctx, actor: { kind: 'system', name: 'schedule' } }))
    run.onStop(runPatientTotals({ ...ctx, actor: { kind: 'system', name: 'patient-totals' } }))
    announce(originOf(config, server), demonstration, logging.file)
    console.log(`The audit trail is signed with the key ${checkpoints.keyId}, in ${config.checkpointFolder}.`)
    run.serving()
  } catch (error) {
    // What breaks while it is being stopped broke because of that.
    if (run.stopping()) return
    await run.close()
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  }
}

/** Everybody knows the passwords of a demonstration, so it stays on this machine unless that is asked for. */
function refusePublicDemonstration(config: Config, demonstration: boolean, demoPublic: boolean): void {
  if (!demonstration || demoPublic || isLoopback(config.host)) return
  throw new Error(
    `This is a demonstration with public passwords, and HOST=${config.host} would show it to others. Use HOST=127.0.0.1, or add --demo-public if that is what you want.`,
  )
}

async function serve(
  config: Config,
  { database, ctx }: OpenInstallation,
  log: Log,
  demonstration: boolean,
  warnings: () => readonly string[],
): Promise<FastifyInstance> {
  const server = await createServer({
    schema,
    database,
    seal: ctx.seal,
    authenticate: (credential, requestId, options) =>
      authenticate({ ...ctx, actor: { kind: 'anonymous' }, requestId }, credential, options),
    ready: () => verifyDatabase(database),
    log,
    clock: systemClock,
    checkpoints: ctx.checkpoints,
    warnings,
    phrasing: config.model === undefined ? undefined : modelEndpoint(config.model),
    routes: [
      addContentDownload,
      addSitemap({ publicUrl: config.publicUrl }),
      addTrailExports,
      addCdsHooks(cdsSettings(config, demonstration)),
      addFhir({ publicUrl: config.publicUrl }),
    ],
    dashboard: join(import.meta.dirname, '../../dashboard/dist'),
    pages: readerPages,
    publicUrl: config.publicUrl,
    trustedProxies: config.trustedProxies,
    openSchema: config.development,
    demonstration,
  })
  try {
    await server.listen({ port: config.port, host: config.host })
    return server
  } catch (error) {
    await server.close()
    throw listenFailure(error, config.host, config.port)
  }
}

/** The public sandbox of CDS Hooks is for trying out, so a demonstration lets it call. */
function cdsSettings({ publicUrl, cdsSandbox, cdsOrigins }: Config, demonstration: boolean): CdsSettings {
  const tryingOut = demonstration ? ['https://sandbox.cds-hooks.org'] : []
  return { publicUrl, sandbox: cdsSandbox && demonstration, origins: cdsOrigins ?? tryingOut }
}

/** The address to open in a browser on this machine. */
function originOf({ host, port }: Config, { server }: FastifyInstance): string {
  const address = server.address()
  const actual = typeof address === 'object' && address !== null ? address.port : port
  const here = ['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)
  const name = here ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${actual}`
}

function announce(origin: string, demonstration: boolean, logFile: string | undefined): void {
  console.log(`\nGuideboard is at ${origin}`)
  if (demonstration) {
    console.log(
      `\nA demonstration, not medical advice. The password of every account is ${demonstrationPassword}:`,
    )
    const width = Math.max(...people.map(({ email }) => email.length)) + 2
    for (const { email, name, can } of people) console.log(`  ${email.padEnd(width)}${name}: ${can}`)
  }
  console.log(
    `\n${logFile === undefined ? '' : `Requests are logged in ${logFile}. `}Ctrl-C stops it, the database too.`,
  )
}
