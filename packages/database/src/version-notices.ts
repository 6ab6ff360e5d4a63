/** What the database says of a committed change of a version: a hint to read again, never a fact to act on. */
export interface VersionNotice {
  readonly articleId: string
  readonly versionId: string
  readonly state: string
}

export const versionChannel = 'guideboard_version'
export const personChannel = 'guideboard_notice'
export const editingChannel = 'guideboard_editing'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads a payload of the channel. Whoever is connected may notify: what has another shape is nothing. */
export function readNotice(payload: string | undefined): VersionNotice | undefined {
  let read: unknown
  try {
    read = JSON.parse(payload ?? '')
  } catch {
    return undefined
  }
  if (typeof read !== 'object' || read === null) return undefined
  const { articleId, versionId, state } = read as Readonly<Record<string, unknown>>
  return typeof articleId === 'string' &&
    typeof versionId === 'string' &&
    typeof state === 'string' &&
    uuid.test(articleId) &&
    uuid.test(versionId) &&
    /^[A-Z_]{1,30}$/.test(state)
    ? { articleId, versionId, state }
    : undefined
}

/**
 * Reads a payload that is an id alone: of whoever was told something, or of a draft in which somebody came, went or
 * moved on.
 */
export function readId(payload: string | undefined): string | undefined {
  return payload !== undefined && uuid.test(payload) ? payload : undefined
}
