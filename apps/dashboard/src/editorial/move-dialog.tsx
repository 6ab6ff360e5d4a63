import type { SignatureMeaning } from '@guideboard/content'
import { Button, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { noComponents } from './sign.ts'
import { SignFields } from './sign-fields.tsx'

interface MoveDialogProps {
  readonly label: string
  readonly does: string
  readonly needsReason: boolean
  /** Of the signature that the move takes; null for none. */
  readonly meaning: SignatureMeaning | null
  readonly opened: boolean
  readonly pending: boolean
  readonly notice: ReactNode
  readonly onClose: () => void
  readonly onConfirm: (given: MoveAnswers) => void
}

export interface MoveAnswers {
  readonly reason: string
  readonly password: string
  readonly code: string
  /** Empty: at once. */
  readonly effectiveFrom: string
}

export const noAnswers: MoveAnswers = { reason: '', effectiveFrom: '', ...noComponents }

/** Asks for the reason and the signature of a move. */
export function MoveDialog(props: MoveDialogProps) {
  const { label, does, needsReason, meaning, opened, pending, notice, onClose, onConfirm } = props
  const form = useForm({ initialValues: noAnswers })
  const confirm = (given: MoveAnswers) => {
    onConfirm(given)
    form.setValues(noComponents)
  }
  return (
    <FormDialog title={label} opened={opened} onClose={onClose}>
      <form className={layout.stack} onSubmit={form.onSubmit(confirm)}>
        <p>{does}</p>
        {notice}
        <Textarea
          label={needsReason ? 'Reason' : 'Note for the history (optional)'}
          required={needsReason}
          rows={3}
          {...form.getInputProps('reason')}
        />
        {meaning === 'APPROVED' && (
          <TextInput
            type="datetime-local"
            label="Takes effect (optional)"
            description="At once unless a later time is given; every condition is asked again then."
            {...form.getInputProps('effectiveFrom')}
          />
        )}
        {meaning && (
          <SignFields
            meaning={meaning}
            password={form.getInputProps('password')}
            code={form.getInputProps('code')}
          />
        )}
        <Button type="submit" loading={pending}>
          {meaning ? `Sign and ${label.toLowerCase()}` : label}
        </Button>
      </form>
    </FormDialog>
  )
}
