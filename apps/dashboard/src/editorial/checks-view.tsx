import { isEditable } from '@guideboard/content'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { CheckItem } from './check-item.tsx'
import { runVersionChecks, versionChecksQuery } from './version-checks-query.ts'
import type { Version } from './version-fragment.ts'
import { takeIn } from './version-query.ts'

/** The checks of a version, like those of a pull request: what keeps the gate shut first. */
export function ChecksView({ version }: { readonly version: Version }) {
  const queries = useQueryClient()
  const { versionChecks } = useSuspenseQuery(versionChecksQuery(version.id)).data
  const run = useMutation({
    mutationFn: () => runVersionChecks(version.id),
    onSuccess: (answer) => takeIn(queries, version.id, answer),
  })
  const red = versionChecks.filter(({ whyRed }) => whyRed !== null)
  const warned = versionChecks.filter(({ status, whyRed }) => whyRed === null && status === 'WARN')
  const others = versionChecks.filter((check) => !red.includes(check) && !warned.includes(check))
  return (
    <div className={layout.stack}>
      <div className={layout.row}>
        <p role="status">
          {red.length === 0 ? 'Nothing keeps the gate shut' : `${red.length} to mend or to run`} ·{' '}
          {warned.length} with warnings · {others.length} passed
        </p>
        <Button variant="default" loading={run.isPending} onClick={() => run.mutate()}>
          Run what is missing
        </Button>
      </div>
      {run.error && <ProblemNotice error={run.error} />}
      {[...red, ...warned, ...others].map((check) => (
        <CheckItem
          key={check.checkId}
          check={check}
          versionId={version.id}
          editable={isEditable(version.state)}
        />
      ))}
    </div>
  )
}
