import { sectionKinds } from '@guideboard/content'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo } from 'react'
import type { AudienceParam } from '../../../search-params.ts'
import { spokenTitle } from '../../../ui/spoken.ts'
import { PartMark } from '../../presence/part-mark.tsx'
import styles from '../authoring.module.css'
import { addStatement, type DraftEdit, editSection, moveSection, removeSection } from '../draft-edits.ts'
import type { SectionForm, StatementForm } from '../draft-form.ts'
import { placeOf } from '../go-to-place.ts'
import type { CitableReference } from './cited-textarea.tsx'
import { OrderButtons } from './order-buttons.tsx'
import { StatementFields } from './statement-fields.tsx'

export interface SectionHead {
  readonly id: string
  readonly name: string
}

interface SectionFieldsProps {
  readonly section: SectionForm
  readonly place: number
  readonly first: boolean
  readonly last: boolean
  /** The other sections under which it can stand. */
  readonly above: readonly SectionHead[]
  readonly audience: AudienceParam
  readonly citable: readonly CitableReference[]
  /** Statements as they were saved last, by key. */
  readonly before: ReadonlyMap<string, StatementForm>
  readonly edit: (change: DraftEdit) => void
}

/** One section: title and kind, its statements, and the way to more of them. */
export const SectionFields = memo(function SectionFields(props: SectionFieldsProps) {
  const { section, place, first, last, above, audience, citable, before, edit } = props
  const path = `/sections/${place}`
  const title = section.title.clinician || 'New section'
  const change = (part: Partial<SectionForm>) => edit(editSection(section.uid, part))
  return (
    <fieldset className={styles.section} {...placeOf(path)}>
      <legend>{title}</legend>
      <PartMark part="SECTION" at={section.id} />
      <div className={styles.fields}>
        <TextInput
          label={audience === 'clinician' ? 'Section title' : `Section title for the ${audience}`}
          placeholder={audience === 'clinician' ? '' : section.title.clinician}
          value={section.title[audience]}
          onChange={({ currentTarget: { value } }) =>
            change({ title: { ...section.title, [audience]: value } })
          }
          {...placeOf(`${path}/title/${audience}`)}
        />
        <NativeSelect
          label="Kind of section"
          data={sectionKinds.map((kind) => ({ value: kind, label: spokenTitle(kind) }))}
          value={section.kind}
          onChange={({ currentTarget: { value } }) =>
            change({ kind: sectionKinds.find((kind) => kind === value) ?? section.kind })
          }
          {...placeOf(`${path}/kind`)}
        />
        <NativeSelect
          label="Stands under"
          data={[
            { value: '', label: 'No other section' },
            ...above
              .filter(({ id }) => id !== section.id)
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={section.parent}
          onChange={({ currentTarget: { value } }) => change({ parent: value })}
          {...placeOf(`${path}/parent`)}
        />
        {section.base === null && (
          <TextInput
            label="Section id"
            description="Small letters and dashes; it stays for all versions"
            value={section.id}
            onChange={({ currentTarget: { value } }) => change({ id: value })}
            {...placeOf(`${path}/id`)}
          />
        )}
      </div>
      {section.statements.map((statement, index) => (
        <StatementFields
          key={statement.uid}
          statement={statement}
          path={`${path}/statements/${index}`}
          first={first && index === 0}
          last={last && index === section.statements.length - 1}
          audience={audience}
          citable={citable}
          before={before.get(statement.key)}
          edit={edit}
        />
      ))}
      <div className={styles.head}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => edit(addStatement(section.uid))}
        >
          Add statement
        </Button>
        <OrderButtons
          what={`section ${title}`}
          first={first}
          last={last}
          onMove={(by) => edit(moveSection(section.uid, by))}
          onRemove={() => edit(removeSection(section.uid))}
          removable={section.statements.length === 0 ? true : 'Move or remove its statements first'}
        />
      </div>
    </fieldset>
  )
})
