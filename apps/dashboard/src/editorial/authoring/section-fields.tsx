import { TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { AudienceParam } from '../../search-params.ts'
import layout from '../../ui/layout.module.css'
import type { DraftForm } from './draft-form.ts'
import { StatementFields } from './statement-fields.tsx'

interface SectionFieldsProps {
  readonly form: UseFormReturnType<DraftForm>
  readonly place: number
  readonly audience: AudienceParam
}

export function SectionFields({ form, place, audience }: SectionFieldsProps) {
  const section = form.values.sections[place]
  if (!section) return null
  const title = section.title.clinician
  return (
    <fieldset className={`${layout.card} ${layout.stack}`}>
      <legend>{title}</legend>
      <TextInput
        label="Section title"
        placeholder={title}
        {...form.getInputProps(`sections.${place}.title.${audience}`)}
      />
      {section.statements.map((statement, index) => (
        <StatementFields
          key={statement.key}
          form={form}
          path={`sections.${place}.statements.${index}`}
          statement={statement}
          audience={audience}
        />
      ))}
    </fieldset>
  )
}
