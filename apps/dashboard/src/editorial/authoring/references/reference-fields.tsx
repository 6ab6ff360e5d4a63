import { cslTypes, readCslDate, referenceKinds } from '@guideboard/content'
import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { type ReferenceForm, wordFields } from '../reference-form.ts'

interface ReferenceFieldsProps {
  readonly reference: ReferenceForm
  readonly path: string
  readonly onChange: (change: Partial<ReferenceForm>) => void
}

/** Every field of a source. */
export function ReferenceFields({ reference, path, onChange }: ReferenceFieldsProps) {
  const { id, words, retracted } = reference
  const text = (
    name: 'expiresOn' | 'keptBecause' | 'note' | 'issued' | 'accessed' | 'authors' | 'id',
    at: string,
  ) => ({
    value: reference[name],
    onChange: ({ currentTarget: { value } }: Changed) => onChange({ [name]: value }),
    ...placeOf(`${path}${at}`),
  })
  const unread = (date: string) =>
    date.trim() !== '' && readCslDate(date) === undefined ? 'Write 2017, 2017-04 or 2017-04-04.' : undefined
  return (
    <div className={styles.fields}>
      {wordFields.map((field) => (
        <TextInput
          key={field}
          className={field === 'title' ? styles.wide : undefined}
          label={labels[field]}
          required={field === 'title'}
          value={words[field]}
          onChange={({ currentTarget: { value } }) => onChange({ words: { ...words, [field]: value } })}
          {...placeOf(`${path}/csl/${field}`)}
        />
      ))}
      <Textarea
        className={styles.wide}
        label="Authors"
        description="One per line: Family, Given. An organization as it is, in {braces} if its name has a comma."
        rows={3}
        {...text('authors', '/csl/author')}
      />
      <TextInput
        label="Published"
        placeholder="2017-04-04"
        error={unread(reference.issued)}
        {...text('issued', '/csl/issued')}
      />
      <TextInput
        label="Accessed"
        placeholder="2026-11-27"
        error={unread(reference.accessed)}
        {...text('accessed', '/csl/accessed')}
      />
      <NativeSelect
        label="Type"
        data={cslTypes.map((type) => ({ value: type, label: spokenTitle(type) }))}
        value={reference.type}
        onChange={({ currentTarget: { value } }) =>
          onChange({ type: cslTypes.find((type) => type === value) ?? reference.type })
        }
        {...placeOf(`${path}/csl/type`)}
      />
      <NativeSelect
        label="Kind of source"
        data={referenceKinds.map((kind) => ({ value: kind, label: spokenTitle(kind) }))}
        value={reference.kind}
        onChange={({ currentTarget: { value } }) =>
          onChange({ kind: referenceKinds.find((kind) => kind === value) ?? reference.kind })
        }
        {...placeOf(`${path}/kind`)}
      />
      {!reference.stored && (
        <TextInput label={`Id of ${id}`} description="It stays for all versions" {...text('id', '/id')} />
      )}
      <TextInput type="date" label="Expires on" {...text('expiresOn', '/expiresOn')} />
      <TextInput
        className={styles.wide}
        label="Kept although superseded, because"
        {...text('keptBecause', '/keptBecause')}
      />
      <TextInput className={styles.wide} label="Note" {...text('note', '/note')} />
      <label className={styles.wide}>
        <input
          type="checkbox"
          checked={retracted !== null}
          onChange={({ currentTarget: { checked } }) =>
            onChange({ retracted: checked ? { on: '', note: '' } : null })
          }
        />{' '}
        Retracted
      </label>
      {retracted && (
        <>
          <TextInput
            type="date"
            label="Retracted on"
            value={retracted.on}
            onChange={({ currentTarget: { value } }) => onChange({ retracted: { ...retracted, on: value } })}
            {...placeOf(`${path}/retracted/on`)}
          />
          <TextInput
            label="Why it was retracted"
            value={retracted.note}
            onChange={({ currentTarget: { value } }) =>
              onChange({ retracted: { ...retracted, note: value } })
            }
            {...placeOf(`${path}/retracted/note`)}
          />
        </>
      )}
    </div>
  )
}

interface Changed {
  readonly currentTarget: { readonly value: string }
}

const labels = {
  title: 'Title',
  'container-title': 'Journal or book',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  number: 'Number',
  edition: 'Edition',
  publisher: 'Publisher',
  'publisher-place': 'Place',
  DOI: 'DOI',
  PMID: 'PMID',
  PMCID: 'PMCID',
  URL: 'Address (https)',
} as const
