import type { FactDeclaration } from '@guideboard/rules'
import { NativeSelect, TextInput } from '@mantine/core'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { IssuesAt } from './issues-at.tsx'
import { JsonPart } from './json-part.tsx'
import { NumberField } from './number-field.tsx'

interface FactFieldsProps {
  readonly name: string
  readonly fact: FactDeclaration
  readonly onChange: (fact: FactDeclaration) => void
}

/** One fact: its question, its values, and whether a complete list without it means "no". */
export function FactFields({ name, fact, onChange }: FactFieldsProps) {
  const path = `/facts/${name}`
  const { ask = {} } = fact
  const question = (audience: string, words: string) => {
    const { [audience]: _before, ...rest } = ask
    const next = words === '' && audience !== 'clinician' ? rest : { ...rest, [audience]: words }
    onChange({ ...fact, ask: next })
  }
  return (
    <div className={styles.fields}>
      <TextInput
        className={styles.wide}
        label={`Question of ${name}`}
        value={ask.clinician ?? ''}
        onChange={({ currentTarget: { value } }) => question('clinician', value)}
        {...placeOf(`/ruleSet${path}/ask/clinician`)}
      />
      <TextInput
        className={styles.wide}
        label={`Question of ${name} for patients`}
        value={ask.patient ?? ''}
        onChange={({ currentTarget: { value } }) => question('patient', value)}
      />
      {fact.type === 'quantity' && (
        <>
          <TextInput
            label={`Unit of ${name} (UCUM)`}
            description="a, d, wk, mg, mmol/L; 1 for a count"
            value={fact.unit}
            onChange={({ currentTarget: { value } }) => onChange({ ...fact, unit: value })}
            {...placeOf(`/ruleSet${path}/unit`)}
          />
          <NumberField
            label={`Lowest ${name}`}
            value={fact.domain[0]}
            path={`/ruleSet${path}/domain`}
            onChange={(low) => onChange({ ...fact, domain: [low, fact.domain[1]] })}
          />
          <NumberField
            label={`Highest ${name}`}
            value={fact.domain[1]}
            path={`/ruleSet${path}/domain/1`}
            onChange={(high) => onChange({ ...fact, domain: [fact.domain[0], high] })}
          />
          <label>
            <input
              type="checkbox"
              checked={fact.integer === true}
              onChange={({ currentTarget: { checked } }) => onChange({ ...fact, integer: checked })}
            />{' '}
            Whole numbers only
          </label>
        </>
      )}
      {fact.type === 'code' && (
        <TextInput
          className={styles.wide}
          label={`Values of ${name}`}
          description="With commas between them"
          defaultValue={fact.codes.join(', ')}
          onBlur={({ currentTarget: { value } }) =>
            onChange({
              ...fact,
              codes: value
                .split(',')
                .map((code) => code.trim())
                .filter((code) => code !== ''),
            })
          }
          {...placeOf(`/ruleSet${path}/codes`)}
        />
      )}
      <TextInput
        label={`Checklist of ${name}`}
        description="Facts of one list are asked together"
        value={ask.group ?? ''}
        onChange={({ currentTarget: { value } }) => question('group', value)}
      />
      <NativeSelect
        label={`When the record lacks ${name}`}
        data={[
          { value: 'unknown', label: 'It is unknown' },
          { value: 'false-if-list-complete', label: '“No” if the list is complete' },
        ]}
        value={fact.absent ?? 'unknown'}
        onChange={({ currentTarget: { value } }) => {
          const { absent: _before, ...rest } = fact
          onChange(value === 'unknown' ? rest : { ...rest, absent: 'false-if-list-complete' })
        }}
        {...placeOf(`/ruleSet${path}/absent`)}
      />
      <div className={styles.wide}>
        {[
          path,
          ...['type', 'unit', 'domain', 'codes', 'ask', 'absent', 'from', 'integer', 'alsoIn'].map(
            (key) => `${path}/${key}`,
          ),
          `${path}/domain/0`,
          `${path}/domain/1`,
          `${path}/ask/clinician`,
        ].map((at) => (
          <IssuesAt key={at} path={at} />
        ))}
        <JsonPart what={`fact ${name}, with its place in the record`} value={fact} onChange={onChange} />
      </div>
    </div>
  )
}
