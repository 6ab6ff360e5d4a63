import type { MergeConflict, Side } from '@guideboard/content'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { ChoiceRow } from '../ui/choice-row.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import styles from './changes.module.css'
import { type DraftMerge, documentsOf, fieldWords, mergedBy, valueWords } from './merge-draft.ts'

interface MergeDialogProps {
  readonly merge: DraftMerge
  readonly opened: boolean
  readonly pending: boolean
  /** Why the last try to save it failed. */
  readonly notice: ReactNode
  readonly onClose: () => void
  /** With the document that has both texts, and the lock to save it with. */
  readonly onSave: (content: unknown, lock: number) => void
}

/** Brings two texts of a draft together: what both changed alike or apart is done, what is disputed is chosen. */
export function MergeDialog({ merge, opened, pending, notice, onClose, onSave }: MergeDialogProps) {
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const documents = documentsOf(merge)
  if (!documents) return null
  const { content, conflicts } = mergedBy(documents, choices)
  const open = conflicts.filter(({ field }) => !choices.has(field)).length
  return (
    <FormDialog title="Bring both texts together" opened={opened} onClose={onClose} size="lg">
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault()
          // The dialog is drawn elsewhere, but its events still reach the form of the editor.
          event.stopPropagation()
          if (open === 0) onSave(content, merge.lock)
        }}
      >
        {notice}
        <Notice tone="plain" title={`${merge.mergedFields.length} changed fields need no decision`}>
          <p>
            {conflicts.length === 0
              ? 'Nobody changed what the other changed. Save to keep both texts.'
              : `Choose in ${conflicts.length === 1 ? 'the field' : `the ${conflicts.length} fields`} that both changed.`}
          </p>
        </Notice>
        {conflicts.map((conflict) => (
          <DisputedField
            key={conflict.field}
            conflict={conflict}
            chosen={choices.get(conflict.field)}
            onChoose={(side) => setChoices(new Map([...choices, [conflict.field, side]]))}
          />
        ))}
        <div className={layout.row}>
          <Button type="submit" loading={pending} disabled={open > 0} aria-describedby="merge-open">
            Save both together
          </Button>
          <span id="merge-open" className={layout.meta} role="status">
            {open > 0 && `${open} ${open === 1 ? 'field' : 'fields'} still to choose.`}
          </span>
        </div>
      </form>
    </FormDialog>
  )
}

interface DisputedFieldProps {
  readonly conflict: MergeConflict
  readonly chosen: Side | undefined
  readonly onChoose: (side: Side) => void
}

function DisputedField({ conflict, chosen, onChoose }: DisputedFieldProps) {
  const { field, base, mine, theirs } = conflict
  const sides = [
    { name: 'Before', value: base },
    { name: 'Mine', value: mine },
    { name: 'Theirs, as saved', value: theirs },
  ]
  return (
    <section className={`${layout.card} ${layout.stack} ${layout.tight}`} aria-label={fieldWords(field)}>
      <h3>{fieldWords(field)}</h3>
      <dl>
        {sides.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={styles.value}>{valueWords(value)}</dd>
          </div>
        ))}
        <div>
          <dt>Merged</dt>
          <dd className={styles.value}>
            {chosen === undefined ? 'Not chosen yet.' : valueWords(conflict[chosen])}
          </dd>
        </div>
      </dl>
      <ChoiceRow
        name={`merge ${field}`}
        label={`Keep for ${fieldWords(field)}`}
        value={chosen}
        choices={[
          { value: 'mine', label: 'Mine' },
          { value: 'theirs', label: 'Theirs' },
        ]}
        onChoose={onChoose}
      />
    </section>
  )
}
