import { Button, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { PasswordField } from './password-field.tsx'

interface MoveDialogProps {
  readonly label: string
  readonly does: string
  readonly needsReason: boolean
  readonly needsSignature: boolean
  readonly opened: boolean
  readonly pending: boolean
  readonly notice: ReactNode
  readonly onClose: () => void
  readonly onConfirm: (given: { reason: string; password: string }) => void
}

/** Asks for the reason and the signature of a move. */
export function MoveDialog(props: MoveDialogProps) {
  const { label, does, needsReason, needsSignature, opened, pending, notice, onClose, onConfirm } = props
  const form = useForm({ initialValues: { reason: '', password: '' } })
  const confirm = (given: { reason: string; password: string }) => {
    onConfirm(given)
    form.setFieldValue('password', '')
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
        {needsSignature && <PasswordField {...form.getInputProps('password')} />}
        <Button type="submit" loading={pending}>
          {needsSignature ? `Sign and ${label.toLowerCase()}` : label}
        </Button>
      </form>
    </FormDialog>
  )
}
