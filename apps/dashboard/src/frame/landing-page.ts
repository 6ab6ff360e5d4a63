import { paths } from '../paths.ts'

interface Roles {
  readonly organizationRoles: readonly string[]
  readonly boardRoles: readonly string[]
}

/** Where work starts for a person who came to sign in and nowhere else. */
export function landingPage({ organizationRoles, boardRoles }: Roles): string {
  if (organizationRoles.includes('CLINICIAN')) return paths.patients
  if (boardRoles.length > 0) return paths.board
  return paths.articles
}
