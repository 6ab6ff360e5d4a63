import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { importBundle } from './import-bundle.ts'
import styles from './import-dialog.module.css'
import { ImportReportView } from './import-report-view.tsx'

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** Takes a bundle as a file or as text, and shows what became of each resource. */
export function ImportDialog({ opened, onClose }: DialogProps) {
  const queries = useQueryClient()
  const form = useForm({ initialValues: { text: '' } })
  const send = useMutation({
    mutationFn: importBundle,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['patients'] }),
  })
  const readFile = async (file: File | undefined) => {
    if (file) form.setValues({ text: await file.text() })
  }
  return (
    <FormDialog title="Import FHIR bundle" opened={opened} onClose={onClose} size="lg">
      <form className={layout.stack} onSubmit={form.onSubmit(({ text }) => send.mutate(text))}>
        {send.error && <ProblemNotice error={send.error} what="Nothing was imported" />}
        {send.data?.__typename === 'Refused' && (
          <RefusedNotice what="Nothing was imported" refused={send.data} />
        )}
        {send.data?.__typename === 'ImportReport' && <ImportReportView report={send.data} />}
        <label className={styles.file}>
          File with a FHIR R4 bundle (JSON)
          <input
            type="file"
            accept=".json,application/json,application/fhir+json"
            onChange={(event) => void readFile(event.currentTarget.files?.[0])}
          />
        </label>
        <Textarea label="Or its text" rows={6} spellCheck={false} {...form.getInputProps('text')} />
        <Button type="submit" disabled={form.values.text.trim() === ''} loading={send.isPending}>
          Import
        </Button>
      </form>
    </FormDialog>
  )
}
