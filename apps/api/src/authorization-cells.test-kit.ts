import type { ApiScope, BoardRole } from './platform/actor.ts'

/** Everybody who can stand before the API, by what they show. */
export const principals = [
  'anonymous',
  'expired session',
  'ended session',
  'clinician',
  'clinician elsewhere',
  'former clinician',
  'org-admin',
  'org-auditor',
  'author',
  'editor',
  'reviewer',
  'methodologist',
  'patient-representative',
  'chair',
  'auditor',
  'key articles:read',
  'key evaluate',
  'key patients:read',
  'key patients:write',
  'key assess',
  'key beyond its owner',
  'revoked key',
  'expired key',
] as const satisfies readonly (string | BoardRole | `key ${ApiScope}`)[]
export type Principal = (typeof principals)[number]

/**
 * What an operation answers: `may` passes the policy, whatever comes then; `denied` names the role or scope
 * that is missing; `dead` refuses the credential itself.
 */
export type Cell = 'may' | 'sign-in' | 'denied' | 'not-found' | 'dead'

/** The ids of what the clinician's organization and the board have. */
export interface Things {
  readonly patientId: string
  readonly encounterId: string
  readonly assessmentId: string
  readonly keyId: string
  readonly cdsClientId: string
  readonly articleId: string
  readonly versionId: string
  readonly declarationId: string
  /** Of somebody who votes. */
  readonly reviewerId: string
  readonly scheduleId: string
  readonly threadId: string
  readonly suggestionId: string
  readonly content: unknown
}

export interface Row {
  /** The arguments as GraphQL writes them, with `$`-variables of `variables`. */
  readonly call: string
  readonly variables?: (things: Things) => Readonly<Record<string, unknown>>
  readonly cell: (principal: Principal) => Cell
}

const unknown: readonly Principal[] = ['anonymous', 'expired session', 'ended session']
export const isKey = (principal: Principal) => principal.startsWith('key ')

/** These may; of these it is not found; whoever is nobody signs in first; the others are denied. */
export function only(may: readonly Principal[], notFound: readonly Principal[] = []): Row['cell'] {
  return (principal) => {
    if (may.includes(principal)) return 'may'
    if (notFound.includes(principal)) return 'not-found'
    return unknown.includes(principal) ? 'sign-in' : 'denied'
  }
}

export const everybody: Row['cell'] = () => 'may'
/** Account matters are for people: a key is nobody there. */
export const people =
  (cell: Row['cell']): Row['cell'] =>
  (principal) =>
    isKey(principal) ? 'sign-in' : cell(principal)
export const board: readonly Principal[] = [
  'author',
  'editor',
  'reviewer',
  'methodologist',
  'patient-representative',
  'chair',
  'auditor',
]
/** Of the board, whoever changes anything. */
export const voices = board.filter((principal) => principal !== 'auditor')
export const organization: readonly Principal[] = ['clinician', 'org-admin', 'org-auditor']
export const trailReaders: readonly Principal[] = ['org-admin', 'org-auditor', 'chair', 'auditor']
export const readers: Row['cell'] = (principal) =>
  !isKey(principal) || ['key articles:read', 'key evaluate', 'key beyond its owner'].includes(principal)
    ? 'may'
    : 'denied'

export const by = (name: keyof Things) => (things: Things) => ({ [name]: things[name] })
export const version = ({ versionId }: Things) => ({ versionId })
