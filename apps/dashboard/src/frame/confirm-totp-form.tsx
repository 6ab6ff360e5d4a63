import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { confirmTotp, type TotpStarted } from './enrol-totp.ts'
import { QrCode } from './qr-code.tsx'

interface ConfirmTotpFormProps {
  readonly started: TotpStarted
  readonly onConfirmed: (recoveryCodes: readonly string[]) => void
}

/** The second step: the secret for the app, and a first code of it. */
export function ConfirmTotpForm({ started, onConfirmed }: ConfirmTotpFormProps) {
  const queries = useQueryClient()
  const form = useForm({ initialValues: { code: '' } })
  const confirm = useMutation({
    mutationFn: ({ code }: typeof form.values) => confirmTotp(code),
    onSuccess: async (answer) => {
      if (answer.__typename !== 'TotpConfirmed') return
      onConfirmed(answer.recoveryCodes)
      await queries.invalidateQueries({ queryKey: ['signing'] })
    },
  })
  return (
    <form
      className={`${layout.card} ${layout.stack}`}
      onSubmit={form.onSubmit((given) => confirm.mutate(given))}
    >
      {confirm.error && <ProblemNotice error={confirm.error} what="Not set up" />}
      {confirm.data?.__typename === 'Refused' && <RefusedNotice what="Not set up" refused={confirm.data} />}
      <p>Let your authenticator app read this picture, or type the secret into it.</p>
      <QrCode text={started.uri} label="The secret as a QR code" />
      <p>
        Secret: <code>{started.secret}</code>
      </p>
      <TextInput
        label="The six digits that the app shows now"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        {...form.getInputProps('code')}
      />
      <Button type="submit" loading={confirm.isPending}>
        Confirm
      </Button>
    </form>
  )
}
