import type { Database } from '@guideboard/database'
import type { Actor } from './actor.ts'
import type { Checkpoints } from './checkpoints.ts'
import type { Clock } from './clock.ts'
import type { Log } from './log.ts'
import type { Phrasing } from './phrasing.ts'
import type { Seal } from './seal.ts'

/** What every verb receives: who acts, when, and the way to the database (through the doors of `audit`). */
export interface Ctx {
  readonly actor: Actor
  readonly clock: Clock
  readonly log: Log
  readonly requestId: string
  readonly database: Database
  readonly seal: Seal
  /** Absent where nothing signs, as in most tests. */
  readonly checkpoints?: Checkpoints | undefined
  /** Absent unless the installation names a model that phrases answers. */
  readonly phrasing?: Phrasing | undefined
}

/**
 * How a session may travel: `secure` under TLS, `loopback` over plain http on this machine only, `plain`
 * over plain http anywhere else, where nobody signs in.
 */
export type Transport = 'secure' | 'loopback' | 'plain'

/** The HTTP side of a request, as far as sign-in and sign-out need it. */
export interface Connection {
  /** Address of the other end of the socket. */
  readonly peer: string
  readonly transport: Transport
  readonly credential: 'none' | 'cookie' | 'key'
  setSessionCookie(token: string): void
  clearSessionCookie(): void
}

/** What a verb that goes on answering needs: whether it still may, and how long. */
export interface Watching {
  /** Who the same credential stands for at this moment. Asking does not count as using a session. */
  actorNow(): Promise<Actor>
  /** Aborted when nobody listens any more. */
  readonly closed: AbortSignal
  /** Milliseconds after which it is asked again though nothing happened. */
  readonly checkEvery: number
}

/** The context of a GraphQL operation: a `Ctx` with its connection. Verbs take the `Ctx` part only. */
export interface GraphContext extends Ctx {
  readonly connection: Connection
  readonly watching: Watching
}
