import type { RuleCase } from '@guideboard/rules'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { JsonPart } from '../rules/json-part.tsx'
import { RuleText } from '../rules/rule-text.tsx'
import { ExpectedFields } from './expected-fields.tsx'
import { ExpectedOutputFields } from './expected-output-fields.tsx'
import { GivenFields } from './given-fields.tsx'
import { withPart } from './with-part.ts'

interface CaseFieldsProps {
  readonly one: RuleCase
  readonly path: string
  readonly onChange: (one: RuleCase) => void
}

/** One case as a form: the patient, the day, and what must be said of them. */
export function CaseFields({ one, path, onChange }: CaseFieldsProps) {
  const { name, asOf, given, expect = {}, outputs = {} } = one
  return (
    <div className={layout.stack}>
      <div className={styles.fields}>
        <RuleText
          label={`Name of case ${name}`}
          path={`${path}/name`}
          value={name}
          onChange={(next) => onChange({ ...one, name: next })}
        />
        <RuleText
          label={`As of, ${name}`}
          type="date"
          path={`${path}/asOf`}
          value={asOf}
          onChange={(next) => onChange({ ...one, asOf: next })}
        />
      </div>
      <GivenFields
        path={`${path}/given`}
        given={given}
        onChange={(next) => onChange({ ...one, given: next })}
      />
      <ExpectedFields
        path={`${path}/expect`}
        expect={expect}
        onChange={(next) =>
          onChange(withPart(one, 'expect', Object.keys(next).length > 0 ? next : undefined))
        }
      />
      <ExpectedOutputFields
        path={`${path}/outputs`}
        outputs={outputs}
        onChange={(next) =>
          onChange(withPart(one, 'outputs', Object.keys(next).length > 0 ? next : undefined))
        }
      />
      <JsonPart what={`case ${name}`} value={one} onChange={onChange} />
    </div>
  )
}
