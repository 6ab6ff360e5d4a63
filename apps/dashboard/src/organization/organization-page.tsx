import { useQuery } from '@tanstack/react-query'
import { isOrganizationAdmin, sessionQuery } from '../api/session.ts'
import { Waiting } from '../frame/waiting.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { organizationQuery } from './organization-query.ts'
import { TotalsSwitch } from './totals-switch.tsx'

/** What an organization allows with its own data, for who runs it. */
export function OrganizationPage() {
  const { data, error } = useQuery(organizationQuery)
  const me = useQuery(sessionQuery).data?.me ?? null
  if (error) return <ProblemNotice error={error} what="The organization could not be shown" />
  if (!data) return <Waiting />
  const organization = data.me?.organization
  return (
    <div className={layout.stack}>
      <title>Organization · Guideboard</title>
      <h1>{organization?.name ?? 'Organization'}</h1>
      {organization ? (
        <TotalsSwitch shares={organization.sharesPatientTotals} mayChange={isOrganizationAdmin(me)} />
      ) : (
        <EmptyState title="You act for no organization" />
      )}
    </div>
  )
}
