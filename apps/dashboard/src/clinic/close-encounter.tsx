import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { closeEncounter, encounterQuery } from './encounter-query.ts'
import { useIsRecording } from './use-is-recording.ts'

/** Ends the encounter, after asking: it is not opened again. */
export function CloseEncounter({ encounterId }: { readonly encounterId: string }) {
  const [asking, ask] = useState(false)
  const recording = useIsRecording(encounterId)
  const queries = useQueryClient()
  const close = useMutation({
    mutationFn: () => closeEncounter(encounterId),
    onSuccess: (answer) => {
      if (answer.__typename !== 'ClosedEncounter') return
      queries.setQueryData(encounterQuery(encounterId).queryKey, { encounter: answer.encounter })
    },
  })
  return (
    <>
      <Button variant="default" onClick={() => ask(true)}>
        Close encounter…
      </Button>
      <FormDialog title="Close the encounter" opened={asking} onClose={() => ask(false)}>
        <div className={layout.stack}>
          <p>Nothing more is recorded in it afterwards. Its answers and assessments stay.</p>
          {close.error && <ProblemNotice error={close.error} what="The encounter was not closed" />}
          {close.data?.__typename === 'Refused' && (
            <RefusedNotice what="The encounter was not closed" refused={close.data} />
          )}
          <Button loading={close.isPending || recording} data-autofocus onClick={() => close.mutate()}>
            Close encounter
          </Button>
        </div>
      </FormDialog>
    </>
  )
}
