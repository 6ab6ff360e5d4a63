import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo } from 'react'
import { EmptyState } from '../../../ui/empty-state.tsx'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { addReferences, type DraftEdit } from '../draft-edits.ts'
import type { DraftForm } from '../draft-form.ts'
import { cslShown, pastedForm } from '../reference-form.ts'
import { referenceUsage } from '../reference-usage.ts'
import { PasteBox } from './paste-box.tsx'
import { ReferenceItem } from './reference-item.tsx'

interface ReferencesPartProps {
  readonly form: DraftForm
  readonly edit: (change: DraftEdit) => void
}

const blank = { csl: { type: 'article-journal', title: '' }, kind: 'research', warnings: [] } as const

/** The sources of the article: paste them, or fill one in by hand; each says who cites it. */
export function ReferencesPart({ form, edit }: ReferencesPartProps) {
  const { references } = form
  const usage = useMemo(() => referenceUsage(form), [form])
  const listed = useMemo(() => references.map((one) => ({ id: one.id, csl: cslShown(one) })), [references])
  return (
    <div className={layout.stack}>
      <h2>References</h2>
      <PasteBox listed={listed} edit={edit} />
      {references.length === 0 && <EmptyState title="No reference yet: paste the first one above." />}
      <ul className={styles.list}>
        {references.map((reference, place) => (
          <li key={reference.uid}>
            <ReferenceItem
              reference={reference}
              path={`/references/${place}`}
              usage={usage(reference.id)}
              others={listed.filter((_, other) => other !== place)}
              edit={edit}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() =>
            edit(
              addReferences([
                pastedForm(
                  blank,
                  references.map(({ id }) => id),
                ),
              ]),
            )
          }
        >
          Add a reference by hand
        </Button>
      </div>
    </div>
  )
}
