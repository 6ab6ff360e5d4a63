import { overrideReasonGroups } from '@guideboard/content'
import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { type ResponseInput, useRespond } from './use-respond.ts'

type Kind = ResponseInput['kind']

const words = {
  ACCEPT: { title: 'Accept the recommendation', submit: 'Accept' },
  DEFER: { title: 'Defer the recommendation', submit: 'Defer' },
  OVERRIDE: { title: 'Override the recommendation', submit: 'Override' },
} as const satisfies Record<Kind, { title: string; submit: string }>

const reasons = [
  { value: '', label: 'Choose a reason' },
  ...overrideReasonGroups.map(({ display, reasons: all }) => ({
    group: display,
    items: all.map(({ code, display: label }) => ({ value: code, label })),
  })),
]

interface ResponseDialogProps {
  readonly kind: Kind
  readonly statement: string
  readonly about: Pick<ResponseInput, 'assessmentId' | 'versionId' | 'recommendationId'>
  readonly onClose: () => void
}

/** Accepts, defers or overrides one recommendation; an override says why. */
export function ResponseDialog({ kind, statement, about, onClose }: ResponseDialogProps) {
  const form = useForm({ initialValues: { reason: '', words: '' } })
  const respond = useRespond(onClose)
  const { title, submit } = words[kind]
  return (
    <FormDialog title={title} opened onClose={onClose}>
      <form
        className={layout.stack}
        onSubmit={form.onSubmit(({ reason, words: said }) =>
          respond.mutate({ ...about, kind, reason: reason || null, words: said || null }),
        )}
      >
        <p>{statement}</p>
        {respond.error && <ProblemNotice error={respond.error} what="The response was not kept" />}
        {respond.data?.__typename === 'Refused' && (
          <RefusedNotice what="The response was not kept" refused={respond.data} />
        )}
        {kind === 'OVERRIDE' && (
          <NativeSelect
            label="Reason"
            description="The board counts reasons; it never sees the patient or your words."
            required
            data={reasons}
            {...form.getInputProps('reason')}
          />
        )}
        <Textarea
          label="In your words"
          description="Optional. Kept with the assessment, for your organization alone."
          maxLength={2000}
          autosize
          minRows={2}
          {...form.getInputProps('words')}
        />
        <Button type="submit" loading={respond.isPending}>
          {submit}
        </Button>
      </form>
    </FormDialog>
  )
}
