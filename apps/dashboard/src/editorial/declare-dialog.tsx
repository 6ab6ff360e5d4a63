import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import type { InterestEntry } from './declare-interests.ts'
import { type EntryFields, InterestFields, newEntry } from './interest-fields.tsx'

interface DeclareDialogProps {
  readonly opened: boolean
  readonly pending: boolean
  readonly notice: ReactNode
  readonly onClose: () => void
  readonly onDeclare: (entries: readonly InterestEntry[]) => void
}

/** None at a click, or one entry after the other. */
export function DeclareDialog({ opened, pending, notice, onClose, onDeclare }: DeclareDialogProps) {
  const form = useForm({
    initialValues: { any: undefined as 'none' | 'some' | undefined, entries: [newEntry()] as EntryFields[] },
    validate: { any: (any) => (any ? null : 'Choose one.') },
  })
  const declare = ({ any, entries }: typeof form.values) =>
    onDeclare(any === 'some' ? entries.map(entryOf) : [])
  return (
    <FormDialog title="Declare interests" opened={opened} onClose={onClose} size="lg">
      <form className={layout.stack} onSubmit={form.onSubmit(declare)}>
        {notice}
        <p>
          Ties of the last 36 months to anybody who gains or loses by what this article says: employment,
          fees, shares, funding, patents, and others.
        </p>
        <div>
          <ChoiceRow
            name="interests"
            label="Do you have any?"
            takesFocus
            value={form.values.any}
            choices={[
              { value: 'none', label: 'I have none' },
              { value: 'some', label: 'I have some' },
            ]}
            onChoose={(any) => form.setFieldValue('any', any)}
          />
          {form.errors.any && <p role="alert">{form.errors.any}</p>}
        </div>
        {form.values.any === 'some' && (
          <>
            {form.values.entries.map((entry, index) => (
              <InterestFields
                key={entry.key}
                number={index + 1}
                propsOf={(field) => form.getInputProps(`entries.${index}.${field}`)}
                onRemove={
                  form.values.entries.length > 1 ? () => form.removeListItem('entries', index) : undefined
                }
              />
            ))}
            <Button variant="default" onClick={() => form.insertListItem('entries', newEntry())}>
              Add another
            </Button>
          </>
        )}
        <Button type="submit" loading={pending}>
          Declare
        </Button>
      </form>
    </FormDialog>
  )
}

function entryOf({
  organization,
  product,
  drugClass,
  kind,
  amountBand,
  from,
  to,
}: EntryFields): InterestEntry {
  return {
    organization,
    product: product || null,
    drugClass: drugClass || null,
    kind,
    amountBand,
    from,
    to: to || null,
  }
}
