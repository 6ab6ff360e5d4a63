import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import type { Ballot, SeatRole, VoteChoice } from './cast-vote.ts'
import { noComponents } from './sign.ts'
import { SignFields } from './sign-fields.tsx'

interface VoteDialogProps {
  /** Seats that this person holds. */
  readonly seats: readonly SeatRole[]
  readonly opened: boolean
  readonly pending: boolean
  readonly notice: ReactNode
  readonly onClose: () => void
  readonly onVote: (ballot: Ballot) => void
}

/** The ballot: choice, seat, reason, signature. */
export function VoteDialog({ seats, opened, pending, notice, onClose, onVote }: VoteDialogProps) {
  const form = useForm({
    initialValues: {
      choice: undefined as VoteChoice | undefined,
      seat: '' as SeatRole | '',
      reason: '',
      ...noComponents,
    },
    validate: {
      choice: (choice) => (choice ? null : 'Choose one.'),
      reason: (reason, { choice }) =>
        choice === 'OBJECT' && reason.trim() === '' ? 'An objection says what must change.' : null,
    },
  })
  const vote = ({ choice, seat, ...given }: typeof form.values) => {
    const chosen = seat || seats[0]
    if (choice && chosen) onVote({ choice, seat: chosen, ...given })
    form.setValues(noComponents)
  }
  return (
    <FormDialog title="Vote on this version" opened={opened} onClose={onClose}>
      <form className={layout.stack} onSubmit={form.onSubmit(vote)}>
        {notice}
        <div>
          <ChoiceRow
            name="choice"
            label="Your vote"
            takesFocus
            value={form.values.choice}
            choices={[
              { value: 'APPROVE', label: 'Approve' },
              { value: 'OBJECT', label: 'Object' },
              { value: 'ABSTAIN', label: 'Abstain' },
            ]}
            onChoose={(choice) => form.setFieldValue('choice', choice)}
          />
          {form.errors.choice && <p role="alert">{form.errors.choice}</p>}
        </div>
        <NativeSelect
          label="Seat"
          data={seats.map((role) => ({ value: role, label: spokenTitle(role) }))}
          {...form.getInputProps('seat')}
        />
        <Textarea label="Reason" rows={3} {...form.getInputProps('reason')} />
        <SignFields
          meaning="REVIEWED"
          password={form.getInputProps('password')}
          code={form.getInputProps('code')}
        />
        <Button type="submit" loading={pending}>
          Sign and vote
        </Button>
      </form>
    </FormDialog>
  )
}
