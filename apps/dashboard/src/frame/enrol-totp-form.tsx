import { Button, PasswordInput, TextInput } from '@mantine/core'
import '@mantine/core/styles/PasswordInput.css'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import layout from '../ui/layout.module.css'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RefusedNotice } from '../ui/refused-notice.tsx'
import { enrolTotp, type TotpStarted } from './enrol-totp.ts'

interface EnrolTotpFormProps {
  /** Whether an app is set up already, whose code is asked for then. */
  readonly replaces: boolean
  readonly onStarted: (started: TotpStarted) => void
}

/** The first step: the password, and a code of the app that is replaced. */
export function EnrolTotpForm({ replaces, onStarted }: EnrolTotpFormProps) {
  const form = useForm({ initialValues: { password: '', code: '' } })
  const enrol = useMutation({
    mutationFn: ({ password, code }: typeof form.values) => enrolTotp(password, code),
    onSuccess: (answer) => {
      if (answer.__typename === 'TotpStarted') onStarted(answer)
    },
  })
  return (
    <form
      className={`${layout.card} ${layout.stack}`}
      onSubmit={form.onSubmit((given) => {
        enrol.mutate(given)
        form.setFieldValue('password', '')
      })}
    >
      {enrol.error && <ProblemNotice error={enrol.error} what="Not started" />}
      {enrol.data?.__typename === 'Refused' && <RefusedNotice what="Not started" refused={enrol.data} />}
      <PasswordInput
        label="Your password"
        autoComplete="current-password"
        required
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
        {...form.getInputProps('password')}
      />
      {replaces && (
        <TextInput
          label="Code of the present app, or a recovery code"
          autoComplete="one-time-code"
          required
          {...form.getInputProps('code')}
        />
      )}
      <Button type="submit" loading={enrol.isPending}>
        Set up an authenticator app
      </Button>
    </form>
  )
}
