import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Notice } from '../../ui/notice.tsx'
import { spokenTitle } from '../../ui/spoken.ts'
import type { BoardVersion } from '../board-query.ts'
import { assigneesQuery } from './assignees-query.ts'
import { type AssignSeat, actOnSeat } from './seat-acts.ts'
import styles from './seats.module.css'

const seats = ['REVIEWER', 'METHODOLOGIST', 'PATIENT_REPRESENTATIVE'] as const

interface BulkAssignProps {
  /** The chosen versions, all under review; at least one. */
  readonly versions: readonly BoardVersion[]
  readonly onDone: () => void
}

/** Asks one person to fill the same seat of several reviews. Each is decided by itself; what was refused says why. */
export function BulkAssign({ versions, onDone }: BulkAssignProps) {
  const [seat, setSeat] = useState<AssignSeat['seat']>('REVIEWER')
  const [personId, setPersonId] = useState('')
  const queries = useQueryClient()
  const people = useQuery({
    ...assigneesQuery(versions[0]?.id ?? ''),
    enabled: versions.length > 0,
  }).data?.assignees
  const assign = useMutation({
    mutationFn: async () => {
      const refused: string[] = []
      for (const { id, title } of versions) {
        const answer = await actOnSeat({
          kind: 'assign',
          input: { versionId: id, seat, assigneeId: personId },
        })
        if (answer.__typename !== 'ChangedVersion') refused.push(`${title}: ${answer.message}`)
      }
      return refused
    },
    onSettled: async (refused) => {
      await queries.invalidateQueries({ queryKey: ['board'] })
      if (refused?.length === 0) onDone()
    },
  })
  return (
    <section className={styles.bulk} aria-label="Assign the chosen versions">
      <strong>{versions.length === 1 ? '1 version' : `${versions.length} versions`} chosen</strong>
      <NativeSelect
        label="Seat"
        value={seat}
        data={seats.map((one) => ({ value: one, label: spokenTitle(one) }))}
        onChange={(event) => {
          setSeat(event.currentTarget.value as AssignSeat['seat'])
          setPersonId('')
        }}
      />
      <NativeSelect
        label="Who is asked"
        value={personId}
        data={[
          { value: '', label: 'Choose somebody' },
          ...(people ?? [])
            .filter((one) => one.seats.includes(seat))
            .map(({ person, load }) => ({ value: person.id, label: `${person.name} (${load} open)` })),
        ]}
        onChange={(event) => setPersonId(event.currentTarget.value)}
      />
      <Button disabled={personId === ''} loading={assign.isPending} onClick={() => assign.mutate()}>
        Assign
      </Button>
      <Button variant="default" onClick={onDone}>
        Choose none
      </Button>
      {assign.data !== undefined && assign.data.length > 0 && (
        <Notice tone="barred" title="Not assigned" live>
          <ul>
            {assign.data.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Notice>
      )}
    </section>
  )
}
