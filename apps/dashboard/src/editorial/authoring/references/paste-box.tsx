import { formatReference, readPastedReferences, sameSource } from '@guideboard/content'
import { Button, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { addReferences, type DraftEdit } from '../draft-edits.ts'
import { cslShown, pastedForm, type ReferenceForm } from '../reference-form.ts'

interface PasteBoxProps {
  readonly listed: readonly { readonly id: string; readonly csl: ReturnType<typeof cslShown> }[]
  readonly edit: (change: DraftEdit) => void
}

/** Reads what is pasted at once, offline; what is listed already is said and not added again. */
export function PasteBox({ listed, edit }: PasteBoxProps) {
  const [text, setText] = useState('')
  const read = useDeferredValue(text)
  const { references, problems } = useMemo(() => readPastedReferences(read), [read])
  const judged = useMemo(() => judge(references, listed), [references, listed])
  const fresh = judged.flatMap(({ form }) => form ?? [])
  return (
    <section className={styles.card} aria-labelledby="paste-title">
      <h3 id="paste-title">Paste references</h3>
      <Textarea
        label="RIS, BibTeX, CSL-JSON, DOI or PMID"
        description="Several at once are fine. Nothing is fetched: a bare DOI or PMID leaves the other fields for you to fill in."
        rows={5}
        spellCheck={false}
        className={styles.mono}
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <div role="status">
        {judged.length > 0 && (
          <ul className={layout.plain}>
            {judged.map(({ key, line, remarks, form }) => (
              <li key={key}>
                <p>{line}</p>
                {remarks.map((remark) => (
                  <p key={remark} className={form === null ? styles.problem : styles.warning}>
                    {remark}
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )}
        {problems.map(({ line, message }) => (
          <p key={`${line} ${message}`} className={styles.problem}>
            Line {line}: {message}
          </p>
        ))}
      </div>
      <div>
        <Button
          disabled={fresh.length === 0}
          onClick={() => {
            edit(addReferences(fresh))
            setText('')
          }}
        >
          {fresh.length > 1 ? `Add ${fresh.length} references` : 'Add reference'}
        </Button>
      </div>
    </section>
  )
}

interface Judged {
  readonly key: string
  readonly line: string
  readonly remarks: readonly string[]
  /** Absent when the source is listed already. */
  readonly form: ReferenceForm | null
}

function judge(
  pasted: ReturnType<typeof readPastedReferences>['references'],
  listed: PasteBoxProps['listed'],
): readonly Judged[] {
  const known = [...listed]
  return pasted.map((one, place) => {
    const key = `record ${place + 1}`
    const same = sameSource(one.csl, known)
    const line = formatReference({
      id: '',
      kind: one.kind,
      csl: { ...one.csl, title: one.csl.title || '(no title)' },
    })
    if (same !== undefined)
      return { key, line, remarks: [`Listed already as “${same.id}”, recognised by ${same.by}.`], form: null }
    const form = pastedForm(
      one,
      known.map(({ id }) => id),
    )
    known.push({ id: form.id, csl: cslShown(form) })
    return { key, line, remarks: one.warnings, form }
  })
}
