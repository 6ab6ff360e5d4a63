import type { EditingPlace } from '@guideboard/content'
import { graphql } from '../../api/graphql.ts'
import { request } from '../../api/request.ts'
import { RequestProblem } from '../../api/request-problem.ts'
import type { Heard } from './announcer.ts'

const announceDocument = graphql(`
  mutation AnnounceEditing($input: AnnounceEditingInput!) { announceEditing(input: $input) }
`)

const tryAgain = new Set(['UNREACHABLE', 'UNAVAILABLE', 'TIMEOUT', 'INTERNAL_SERVER_ERROR'])

/** Tells the others where a tab is; nothing that fails here keeps anybody from writing. */
export async function announceEditing(
  versionId: string,
  tabId: string,
  place: EditingPlace | null,
): Promise<Heard> {
  try {
    // Sent by the page itself, and to the end though the page is being closed.
    const by = { unattended: true, keepalive: place === null }
    await request(announceDocument, { input: { versionId, tabId, place } }, undefined, by)
    return 'heard'
  } catch (cause) {
    const code = cause instanceof RequestProblem ? cause.code : 'UNREACHABLE'
    return tryAgain.has(code) || code.startsWith('HTTP_5') ? 'lost' : 'refused'
  }
}
