import { join, resolve } from 'node:path'
import { z } from 'zod'

const postgresUrl = (name: string) =>
  z
    .string()
    .refine(
      (text) => /^postgres(ql)?:$/.test(protocolOf(text)),
      `${name} must look like postgres://user:password@host:5432/name.`,
    )
    .optional()

const environment = z.object({
  PORT: z
    .string()
    .default('4000')
    .refine(
      (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
      'PORT must be a number from 0 to 65535.',
    )
    .transform(Number),
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((text) => /^[A-Za-z0-9.:[\]-]+$/.test(text), 'HOST must be a host name or an IP address.')
    .transform((text) => text.replace(/^\[|\]$/g, '')),
  DATABASE_URL: postgresUrl('DATABASE_URL'),
  APP_DATABASE_URL: postgresUrl('APP_DATABASE_URL'),
  GUIDEBOARD_DATA: z
    .string()
    .default('.data')
    .refine(
      (text) => text.trim() !== '' && !text.includes('\0'),
      'GUIDEBOARD_DATA must be the path of a folder.',
    ),
  GUIDEBOARD_SEAL_KEY: z.string().min(32, 'GUIDEBOARD_SEAL_KEY must have at least 32 characters.').optional(),
  GUIDEBOARD_CHECKPOINTS: z
    .string()
    .refine((text) => !text.includes('\0'), 'GUIDEBOARD_CHECKPOINTS must be the path of a folder.')
    .optional(),
  GUIDEBOARD_TRUSTED_PROXIES: z.string().default(''),
  SMTP_URL: z
    .string()
    .refine(
      (text) => /^smtps?:$/.test(protocolOf(text)),
      'SMTP_URL must look like smtps://user:password@host:465.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => /^[^\s@<>]+@[^\s@<>]+$|<[^\s@<>]+@[^\s@<>]+>$/.test(text),
      'MAIL_FROM must be an address, with a name before it if you like.',
    )
    .optional(),
  GUIDEBOARD_PUBLIC_URL: z
    .string()
    .refine(isOrigin, 'GUIDEBOARD_PUBLIC_URL must be an origin such as https://guideboard.example.org.')
    .transform((text) => new URL(text).origin)
    .optional(),
  GUIDEBOARD_CDS_SANDBOX: z
    .enum(['on', 'off'], { error: 'GUIDEBOARD_CDS_SANDBOX must be on or off.' })
    .default('on'),
  GUIDEBOARD_CDS_ORIGINS: z
    .string()
    .transform(listOf)
    .refine((all) => all.every(isOrigin), 'GUIDEBOARD_CDS_ORIGINS must be origins, with commas between them.')
    .optional(),
  GUIDEBOARD_MODEL_URL: z
    .string()
    .refine(
      (text) => /^https?:$/.test(protocolOf(text)),
      'GUIDEBOARD_MODEL_URL must be an http or https address.',
    )
    .optional(),
  GUIDEBOARD_MODEL: z.string().default('default'),
  GUIDEBOARD_MODEL_KEY: z.string().optional(),
  NODE_ENV: z.string().default('production'),
})

/** What an installation can be told from outside. */
export interface Config {
  readonly port: number
  readonly host: string
  /** The owner's connection; absent: the embedded Postgres under `dataFolder`. */
  readonly databaseUrl: string | undefined
  /** The connection of the serving role, when it is not to be prepared at start. */
  readonly appDatabaseUrl: string | undefined
  /** Absolute path. */
  readonly dataFolder: string
  /** Seals second factors; absent: one is made and kept in `dataFolder`. */
  readonly sealKey: string | undefined
  /** Absolute path: where signed checkpoints of the trail are written. Better on another disk than the database's. */
  readonly checkpointFolder: string
  /** Addresses whose forwarded headers count; nobody's by default. */
  readonly trustedProxies: readonly string[]
  /** Where notices are mailed; absent: they stay in the inbox. */
  readonly mail: MailSettings | undefined
  /** Origin by which others reach this installation; absent: only this machine itself is known. */
  readonly publicUrl: string | undefined
  /** Whether a demonstration answers CDS Hooks clients that show no token. */
  readonly cdsSandbox: boolean
  /** Browser origins that may call CDS Hooks; absent: those of a demonstration, or none. */
  readonly cdsOrigins: readonly string[] | undefined
  /** An OpenAI-compatible service that phrases answers; none unless named. */
  readonly model:
    | { readonly url: string; readonly model: string; readonly key: string | undefined }
    | undefined
  /** Introspection for everybody and full messages are for development and tests only. */
  readonly development: boolean
}

export interface MailSettings {
  readonly smtpUrl: string
  readonly from: string
  /** The origin that links in mails start with. */
  readonly publicUrl: string
}

/** A wrong setting, in one plain sentence per value. */
class WrongSetting extends Error {
  readonly sentences: readonly string[]

  constructor(sentences: readonly string[]) {
    super(sentences.join('\n'))
    this.name = 'WrongSetting'
    this.sentences = sentences
  }
}

/**
 * Reads the settings from the environment. An empty value counts as not set.
 * @throws WrongSetting
 */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
  folder = process.cwd(),
): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = environment.safeParse(given)
  if (!read.success) throw new WrongSetting(read.error.issues.map((issue) => issue.message))
  const value = read.data
  return {
    port: value.PORT,
    host: value.HOST,
    databaseUrl: value.DATABASE_URL,
    appDatabaseUrl: value.APP_DATABASE_URL,
    dataFolder: resolve(folder, value.GUIDEBOARD_DATA),
    sealKey: value.GUIDEBOARD_SEAL_KEY,
    checkpointFolder: resolve(
      folder,
      value.GUIDEBOARD_CHECKPOINTS ?? join(value.GUIDEBOARD_DATA, 'checkpoints'),
    ),
    trustedProxies: listOf(value.GUIDEBOARD_TRUSTED_PROXIES),
    mail: mailSettings(value),
    publicUrl: value.GUIDEBOARD_PUBLIC_URL,
    cdsSandbox: value.GUIDEBOARD_CDS_SANDBOX === 'on',
    cdsOrigins: value.GUIDEBOARD_CDS_ORIGINS,
    model:
      value.GUIDEBOARD_MODEL_URL === undefined
        ? undefined
        : { url: value.GUIDEBOARD_MODEL_URL, model: value.GUIDEBOARD_MODEL, key: value.GUIDEBOARD_MODEL_KEY },
    development: value.NODE_ENV === 'development' || value.NODE_ENV === 'test',
  }
}

function mailSettings({
  SMTP_URL,
  MAIL_FROM,
  GUIDEBOARD_PUBLIC_URL,
}: z.infer<typeof environment>): MailSettings | undefined {
  if (SMTP_URL === undefined) return undefined
  if (MAIL_FROM === undefined || GUIDEBOARD_PUBLIC_URL === undefined)
    throw new WrongSetting(['With SMTP_URL, MAIL_FROM and GUIDEBOARD_PUBLIC_URL are needed as well.'])
  return { smtpUrl: SMTP_URL, from: MAIL_FROM, publicUrl: GUIDEBOARD_PUBLIC_URL }
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  const name = host.replace(/^\[|\]$/g, '').toLowerCase()
  return (
    name === 'localhost' || name === '::1' || name === '0:0:0:0:0:0:0:1' || /^127(\.\d{1,3}){3}$/.test(name)
  )
}

function protocolOf(text: string): string {
  return URL.canParse(text) ? new URL(text).protocol : ''
}

function listOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Scheme, host and perhaps a port, and nothing else. */
function isOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false
  const { origin, username } = new URL(text)
  return username === '' && (text === origin || text === `${origin}/`)
}
