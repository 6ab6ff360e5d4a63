import type { AlsoIn, FactBinding, FactDeclaration, QuantityFact } from '@guideboard/rules'
import { NativeSelect, TextInput } from '@mantine/core'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { AlsoInFields } from './also-in-fields.tsx'
import { BindingFields } from './binding-fields.tsx'
import { IssuesAt } from './issues-at.tsx'
import { JsonPart } from './json-part.tsx'
import { NumberField } from './number-field.tsx'
import { RuleList } from './rule-text.tsx'

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
        {...placeOf(`/ruleSet${path}/ask/patient`)}
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
            path={`/ruleSet${path}/domain/0`}
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
              {...placeOf(`/ruleSet${path}/integer`)}
            />{' '}
            Whole numbers only
          </label>
        </>
      )}
      {fact.type === 'code' && (
        <RuleList
          label={`Values of ${name}`}
          path={`${path}/codes`}
          value={fact.codes}
          wide={styles.wide}
          onChange={(codes) => onChange({ ...fact, codes })}
        />
      )}
      <TextInput
        label={`Checklist of ${name}`}
        description="Facts of one list are asked together"
        value={ask.group ?? ''}
        onChange={({ currentTarget: { value } }) => question('group', value)}
        {...placeOf(`/ruleSet${path}/ask/group`)}
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
      {fact.type === 'quantity' && (
        <AlsoInFields
          name={name}
          unit={fact.unit}
          list={fact.alsoIn ?? []}
          onChange={(list) => onChange(withAlsoIn(fact, list))}
        />
      )}
      <BindingFields
        name={name}
        type={fact.type}
        value={fact.from}
        onChange={(from) => onChange(withFrom(fact, from))}
      />
      <div className={styles.wide}>
        {[
          path,
          ...['type', 'unit', 'domain', 'ask', 'absent', 'integer', 'alsoIn'].map((key) => `${path}/${key}`),
          `${path}/domain/0`,
          `${path}/domain/1`,
          `${path}/ask/clinician`,
        ].map((at) => (
          <IssuesAt key={at} path={at} />
        ))}
        <JsonPart what={`fact ${name}`} value={fact} onChange={onChange} />
      </div>
    </div>
  )
}

function withFrom(fact: FactDeclaration, from: FactBinding | undefined): FactDeclaration {
  const { from: _before, ...rest } = fact
  return from === undefined ? rest : { ...rest, from }
}

function withAlsoIn(fact: QuantityFact, list: readonly AlsoIn[]): QuantityFact {
  const { alsoIn: _before, ...rest } = fact
  return list.length === 0 ? rest : { ...rest, alsoIn: list }
}
