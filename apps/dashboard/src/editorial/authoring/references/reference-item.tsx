import { formatReference, type Reference, sameSource } from '@guideboard/content'
import { memo, useState } from 'react'
import badge from '../../../ui/badge.module.css'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { type DraftEdit, editReference, removeReference } from '../draft-edits.ts'
import { placeOf } from '../go-to-place.ts'
import { cslShown, type ReferenceForm } from '../reference-form.ts'
import type { Usage } from '../reference-usage.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ReferenceFields } from './reference-fields.tsx'

interface ReferenceItemProps {
  readonly reference: ReferenceForm
  readonly path: string
  readonly usage: Usage
  readonly others: readonly Pick<Reference, 'id' | 'csl'>[]
  readonly edit: (change: DraftEdit) => void
}

/** One source as a line, with who cites it; its fields unfold. */
export const ReferenceItem = memo(function ReferenceItem(props: ReferenceItemProps) {
  const { reference, path, usage, others, edit } = props
  const { uid, id, kind, retracted, words } = reference
  const csl = cslShown(reference)
  const same = sameSource(csl, others)
  const cited = citedWords(usage)
  const [fresh] = useState(words.title.trim() === '')
  return (
    <article className={styles.card} {...placeOf(path)}>
      <div className={styles.head}>
        <span className={styles.key}>{id}</span>
        <span className={styles.tags}>
          <span className={badge.badge} data-kind="plain">
            {spokenTitle(kind)}
          </span>
          {retracted && (
            <span className={badge.badge} data-kind="barred">
              Retracted
            </span>
          )}
          <span className={badge.badge} data-kind={cited === null ? 'caution' : 'draft'}>
            {cited ?? 'Not cited yet'}
          </span>
        </span>
        <OrderButtons
          what={`reference ${id}`}
          first
          last
          onRemove={() => edit(removeReference(uid))}
          removable={cited === null ? true : `${cited}: take these citations away first`}
        />
      </div>
      <p>
        {formatReference({
          id,
          kind,
          csl: { ...csl, title: csl.title || '(no title yet)' },
          ...(retracted === null ? {} : { retracted }),
        })}
      </p>
      {words.title.trim() === '' && <p className={styles.problem}>The title is still to be filled in.</p>}
      {same && (
        <p className={styles.problem}>
          The same source as “{same.id}”, recognised by {same.by}. Keep one of the two.
        </p>
      )}
      <details className={styles.more} open={fresh}>
        <summary>Edit {id}</summary>
        <ReferenceFields
          reference={reference}
          path={path}
          onChange={(change) => edit(editReference(uid, change))}
        />
      </details>
    </article>
  )
})

function citedWords({ statements, rules }: Usage): string | null {
  const parts = [
    statements.length > 0 && `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`,
    rules.length > 0 && `${rules.length} ${rules.length === 1 ? 'rule' : 'rules'}`,
  ].filter(Boolean)
  return parts.length === 0 ? null : `Cited by ${parts.join(' and ')}`
}
