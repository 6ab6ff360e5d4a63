import { Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { AudienceParam } from '../../search-params.ts'
import styles from '../version-page.module.css'
import type { DraftForm, StatementForm } from './draft-form.ts'

interface StatementFieldsProps {
  readonly form: UseFormReturnType<DraftForm>
  /** Where the statement stands in the form. */
  readonly path: string
  readonly statement: StatementForm
  readonly audience: AudienceParam
}

/** The words of one statement for one audience, why it stands uncited, and why it changed. */
export function StatementFields({ form, path, statement, audience }: StatementFieldsProps) {
  const { key, text } = statement
  const fallsBack = audience !== 'clinician' && text[audience].trim() === ''
  const rows = Math.max(2, Math.ceil(text[audience].length / 80))
  return (
    <div className={styles.statement}>
      <Textarea
        label={`Statement ${key}, words for the ${audience}`}
        description={fallsBack ? `Empty: the clinician’s words are shown. ${text.clinician}` : undefined}
        rows={rows}
        {...form.getInputProps(`${path}.text.${audience}`)}
      />
      <TextInput
        label={`Statement ${key}: why no source is cited`}
        {...form.getInputProps(`${path}.uncited`)}
      />
      <TextInput
        label={`Statement ${key}: reason for the change`}
        {...form.getInputProps(`${path}.reason`)}
      />
    </div>
  )
}
