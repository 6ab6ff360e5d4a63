import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import type { SurveillanceAnswers, SurveillanceOutcome } from './record-surveillance.ts'
import { noComponents } from './sign.ts'
import { SignFields } from './sign-fields.tsx'

type Outcomes = readonly (readonly [SurveillanceOutcome, string])[]

const whileInForce: Outcomes = [
  ['NO_CHANGE', 'No change'],
  ['UPDATE', 'An update is to be written'],
  ['WITHDRAW', 'It is to be withdrawn'],
]
const afterWithdrawal: Outcomes = [
  ['UPDATE', 'A next version is to be written'],
  ['WITHDRAW', 'It stays withdrawn'],
]

export const titleOfSettling = 'Settle the review of this withdrawal'

interface SurveillanceDialogProps {
  /** Settles the review that opened with a withdrawal, which is about the whole article. */
  readonly settles: boolean
  readonly opened: boolean
  readonly pending: boolean
  readonly notice: ReactNode
  readonly onClose: () => void
  readonly onRecord: (given: SurveillanceAnswers) => void
}

/** What was searched, what it leads to, and when it is due next. */
export function SurveillanceDialog(props: SurveillanceDialogProps) {
  const { settles, opened, pending, notice, onClose, onRecord } = props
  const outcomes = settles ? afterWithdrawal : whileInForce
  const form = useForm<SurveillanceAnswers>({
    initialValues: {
      statementKey: '',
      outcome: settles ? 'UPDATE' : 'NO_CHANGE',
      sources: '',
      reason: '',
      nextDueOn: '',
      ...noComponents,
    },
  })
  const record = (given: SurveillanceAnswers) => {
    onRecord(given)
    form.setValues(noComponents)
  }
  return (
    <FormDialog
      title={settles ? titleOfSettling : 'Record a review of new evidence'}
      opened={opened}
      onClose={onClose}
    >
      <form className={layout.stack} onSubmit={form.onSubmit(record)}>
        {notice}
        {!settles && (
          <TextInput
            label="Statement (its key; nothing for the whole article)"
            {...form.getInputProps('statementKey')}
          />
        )}
        <NativeSelect
          label="Outcome"
          data={outcomes.map(([value, label]) => ({ value, label }))}
          {...form.getInputProps('outcome')}
        />
        <Textarea label="Sources searched, one a line" required rows={3} {...form.getInputProps('sources')} />
        <Textarea label="Reason" required rows={3} {...form.getInputProps('reason')} />
        {form.values.outcome === 'NO_CHANGE' && (
          <TextInput type="date" label="Due next" required {...form.getInputProps('nextDueOn')} />
        )}
        <SignFields
          meaning="SURVEYED"
          password={form.getInputProps('password')}
          code={form.getInputProps('code')}
        />
        <Button type="submit" loading={pending}>
          Sign and record
        </Button>
      </form>
    </FormDialog>
  )
}
