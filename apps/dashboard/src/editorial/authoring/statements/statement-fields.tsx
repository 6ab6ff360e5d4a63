import { Textarea, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { AudienceParam } from '../../../search-params.ts'
import { PartMark } from '../../presence/part-mark.tsx'
import styles from '../authoring.module.css'
import { type DraftEdit, editStatement, moveStatement, removeStatement } from '../draft-edits.ts'
import type { StatementForm } from '../draft-form.ts'
import { placeOf } from '../go-to-place.ts'
import { newGrade } from '../grade-form.ts'
import { type CitableReference, CitedTextarea } from './cited-textarea.tsx'
import { GradeFields } from './grade-fields.tsx'
import { OrderButtons } from './order-buttons.tsx'

interface StatementFieldsProps {
  readonly statement: StatementForm
  /** JSON Pointer of the statement in the document. */
  readonly path: string
  readonly first: boolean
  readonly last: boolean
  readonly audience: AudienceParam
  readonly citable: readonly CitableReference[]
  /** As it was saved last; absent for a new one. */
  readonly before: StatementForm | undefined
  readonly edit: (change: DraftEdit) => void
}

/** One statement: its words for one audience, its grade, its review, and why it changed. */
export const StatementFields = memo(function StatementFields(props: StatementFieldsProps) {
  const { statement, path, first, last, audience, citable, before, edit } = props
  const { uid, key, stored, text, grade, uncited, questions, terms, reviewDueOn, reason } = statement
  const change = (part: Partial<StatementForm>) => edit(editStatement(uid, part))
  const fallsBack = audience !== 'clinician' && text[audience].trim() === ''
  const changed = before !== statement || reason !== ''
  const reasonField = (
    <TextInput
      label={`Statement ${key}: reason for the change`}
      value={reason}
      onChange={({ currentTarget: { value } }) => change({ reason: value })}
      {...placeOf(`/changeNote/reasons/${key}`)}
    />
  )
  return (
    <fieldset id={`statement-${key}`} className={styles.card} {...placeOf(path)}>
      <legend>
        Statement {key}
        {grade && ' · recommendation'}
      </legend>
      <PartMark part="STATEMENT" at={key} />
      <CitedTextarea
        what={`statement ${key}`}
        label={`Statement ${key}, words for the ${audience}`}
        description={fallsBack ? `Empty: the clinician’s words are shown. ${text.clinician}` : undefined}
        value={text[audience]}
        citable={citable}
        place={`${path}/text/${audience}`}
        onChange={(words) => change({ text: { ...text, [audience]: words } })}
      />
      {grade && (
        <GradeFields
          statementKey={key}
          path={`${path}/recommendation`}
          grade={grade}
          onChange={(next) => change({ grade: next })}
        />
      )}
      {changed && reasonField}
      <div className={styles.head}>
        <details className={styles.more}>
          <summary>Review, source and key</summary>
          <div className={styles.fields}>
            <TextInput
              type="date"
              label={`Statement ${key}: review due on`}
              value={reviewDueOn}
              onChange={({ currentTarget: { value } }) => change({ reviewDueOn: value })}
              {...placeOf(`${path}/reviewDueOn`)}
            />
            <TextInput
              label={`Statement ${key}: why no source is cited`}
              value={uncited}
              onChange={({ currentTarget: { value } }) => change({ uncited: value })}
              {...placeOf(`${path}/uncited/reason`)}
            />
            <Textarea
              label={`Statement ${key}: questions that it answers`}
              description="One a line, as readers ask them; for finding it, not for reading"
              autosize
              minRows={2}
              value={questions}
              onChange={({ currentTarget: { value } }) => change({ questions: value })}
              {...placeOf(`${path}/askedAs/questions`)}
            />
            <Textarea
              label={`Statement ${key}: lay words and brand names`}
              description="One a line"
              autosize
              minRows={2}
              value={terms}
              onChange={({ currentTarget: { value } }) => change({ terms: value })}
              {...placeOf(`${path}/askedAs/terms`)}
            />
            {!stored && (
              <TextInput
                label={`Key of statement ${key}`}
                description="It stays for all versions"
                value={key}
                onChange={({ currentTarget: { value } }) => change({ key: value })}
                {...placeOf(`${path}/key`)}
              />
            )}
            {!changed && reasonField}
          </div>
        </details>
        <label>
          <input
            type="checkbox"
            checked={grade !== null}
            onChange={({ currentTarget: { checked } }) => change({ grade: checked ? newGrade : null })}
          />{' '}
          Statement {key} is a recommendation
        </label>
        <OrderButtons
          what={`statement ${key}`}
          first={first}
          last={last}
          onMove={(by) => edit(moveStatement(uid, by))}
          onRemove={() => edit(removeStatement(uid))}
        />
      </div>
    </fieldset>
  )
})
