import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { graphql, type ResultOf } from './graphql.ts'
import { request } from './request.ts'

const sessionDocument = graphql(`
  query Session {
    installation { demonstration version }
    me { id name email organization { id name timeZone } organizationRoles boardRoles }
  }
`)

type Session = ResultOf<typeof sessionDocument>
export type Me = NonNullable<Session['me']>

/** Who is signed in, and whether this installation is a demonstration. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => request(sessionDocument, {}, signal),
  staleTime: 60_000,
})

/** May open the patients of an organization. */
export const mayCareForPatients = (me: Me | null): boolean =>
  me?.organizationRoles.includes('CLINICIAN') ?? false

/** Is told of what happens: on the board, or to a guideline that a clinician or an organization used. */
export const hasInbox = (me: Me | null): boolean =>
  isOnBoard(me) || mayCareForPatients(me) || isOrganizationAdmin(me)

/** Has a seat or a task on the editorial board. */
export const isOnBoard = (me: Me | null): boolean => (me?.boardRoles.length ?? 0) > 0

/** Writes drafts; everybody else on the board reads them. */
export const mayWriteDrafts = (me: Me | null): boolean => me?.boardRoles.includes('AUTHOR') ?? false

/** Runs the organization that they act for. */
export const isOrganizationAdmin = (me: Me | null): boolean =>
  me?.organizationRoles.includes('ORG_ADMIN') ?? false

/** May read the audit trail: the board's, or an organization's own. */
export const mayReadTrail = (me: Me | null): boolean =>
  me !== null &&
  (me.boardRoles.some((role) => role === 'AUDITOR' || role === 'CHAIR') ||
    me.organizationRoles.some((role) => role === 'ORG_ADMIN' || role === 'ORG_AUDITOR'))

/** After signing in or out: asks who is here now, and forgets everything that was shown to the person before. */
export async function changePerson(queries: QueryClient): Promise<void> {
  await queries.fetchQuery({ ...sessionQuery, staleTime: 0 })
  await queries.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
}
