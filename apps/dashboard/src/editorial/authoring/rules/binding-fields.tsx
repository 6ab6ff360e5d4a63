import type { FactBinding, FactDeclaration } from '@guideboard/rules'
import styles from '../authoring.module.css'
import { BindingDetails } from './binding-details.tsx'
import { type BindingKind, bindingKindOf, bindingKinds, kindsFor, newBinding } from './fact-binding.ts'
import { optionsOf, RuleSelect } from './rule-select.tsx'

interface BindingFieldsProps {
  readonly name: string
  readonly type: FactDeclaration['type']
  readonly value: FactBinding | undefined
  readonly onChange: (value: FactBinding | undefined) => void
}

/** Where the record has the answer: of which kind, in which value set, and how old it may be. */
export function BindingFields({ name, type, value, onChange }: BindingFieldsProps) {
  const path = `/facts/${name}/from`
  const kind: BindingKind | '' = (value && bindingKindOf(value)) ?? ''
  return (
    <fieldset className={`${styles.fields} ${styles.wide} ${styles.inset}`}>
      <legend>{name} in the record</legend>
      <RuleSelect
        label={`Read ${name} from`}
        path={path}
        value={kind}
        options={[
          { value: '', label: 'Nowhere: it is only asked' },
          ...optionsOf(kindsFor(type), (one) => bindingKinds[one]),
        ]}
        onChange={(next) => onChange(next === '' ? undefined : newBinding(next, type))}
      />
      {value && <BindingDetails name={name} path={path} value={value} onChange={onChange} />}
    </fieldset>
  )
}
