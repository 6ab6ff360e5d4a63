import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import layout from '../ui/layout.module.css'

interface SecondStepProps {
  readonly email: string
  readonly pending: boolean
  /** Why the last code was not taken. */
  readonly notice: ReactNode
  readonly onCode: (code: string) => void
  readonly onBack: () => void
}

/** The code that an account with a second factor is asked for, after its password was right. */
export function SecondStep({ email, pending, notice, onCode, onBack }: SecondStepProps) {
  const form = useForm({ mode: 'uncontrolled', initialValues: { code: '' } })
  return (
    <form className={layout.stack} onSubmit={form.onSubmit(({ code }) => onCode(code))}>
      <h1>Second step</h1>
      <p className={layout.muted}>{email} is protected by an authenticator app.</p>
      {notice}
      <TextInput
        label="Code from your authenticator app"
        description="Six digits, each used once. A recovery code stands in for it."
        autoComplete="one-time-code"
        ref={(field) => field?.focus()}
        required
        {...form.getInputProps('code')}
      />
      <div className={layout.row}>
        <Button type="submit" size="md" loading={pending}>
          Sign in
        </Button>
        <Button variant="default" size="md" onClick={onBack}>
          Start again
        </Button>
      </div>
    </form>
  )
}
