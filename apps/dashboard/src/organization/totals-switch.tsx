import { Switch } from '@mantine/core'
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Switch.css'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { organizationQuery, shareTotals } from './organization-query.ts'
import styles from './totals-switch.module.css'

interface TotalsSwitchProps {
  readonly shares: boolean
  readonly mayChange: boolean
}

/** Whether the board is told totals of the organization's patients, and what that tells. */
export function TotalsSwitch({ shares, mayChange }: TotalsSwitchProps) {
  const queries = useQueryClient()
  const share = useMutation({
    mutationFn: shareTotals,
    onSettled: () => queries.invalidateQueries({ queryKey: organizationQuery.queryKey }),
  })
  return (
    <section aria-labelledby="totals" className={`${layout.card} ${layout.stack}`}>
      <h2 id="totals">Totals for the editorial board</h2>
      {share.error && <ProblemNotice error={share.error} what="Nothing was changed" />}
      {share.data?.__typename === 'Refused' && (
        <RefusedNotice what="Nothing was changed" refused={share.data} />
      )}
      <Switch
        classNames={{ track: styles.track ?? '' }}
        label="Tell the board for how many of our patients a guideline under review changes advice"
        description={mayChange ? undefined : 'For an administrator of the organization to change.'}
        checked={share.isPending ? share.variables : shares}
        disabled={!mayChange || share.isPending}
        onChange={({ currentTarget }) => share.mutate(currentTarget.checked)}
      />
      <p className={layout.measure}>
        The board sees numbers of at least 10, in whole tens, added up over all organizations that allow it:
        never a patient, and not which organizations they are. Where yours is the only one, the numbers are
        yours.
      </p>
      <p className={`${layout.meta} ${layout.measure}`}>
        Up to 2,000 patients, the first on record, are looked at once for each version; your audit trail says
        whose records. Switched off, nothing is counted any more, and what was told is told no longer.
      </p>
    </section>
  )
}
