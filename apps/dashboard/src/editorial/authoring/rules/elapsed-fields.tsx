import type { FactBinding } from '@guideboard/rules'
import { RuleSelect } from './rule-select.tsx'
import { RuleText } from './rule-text.tsx'
import { useRules } from './rules-context.ts'
import { ValueSetSelect } from './value-set-select.tsx'

type Start = Extract<FactBinding, { readonly elapsedSince: unknown }>['elapsedSince']

interface ElapsedFieldsProps {
  readonly name: string
  readonly path: string
  readonly value: Start
  readonly onChange: (value: Start) => void
}

/** The day from which days are counted. */
export function ElapsedFields({ name, path, value, onChange }: ElapsedFieldsProps) {
  const { ruleSet } = useRules()
  const kind = 'condition' in value ? 'condition' : 'procedure' in value ? 'procedure' : 'recorded'
  const dates = Object.entries(ruleSet.facts).flatMap(([fact, { type }]) => (type === 'date' ? [fact] : []))
  return (
    <>
      <RuleSelect
        label={`${name} counts from`}
        path={path}
        value={kind}
        options={[
          { value: 'condition', label: 'The onset of a condition' },
          { value: 'procedure', label: 'A procedure' },
          { value: 'recorded', label: 'A day that somebody states' },
        ]}
        onChange={(next) =>
          onChange(
            next === 'condition'
              ? { condition: '' }
              : next === 'procedure'
                ? { procedure: '' }
                : { recorded: dates[0] ?? '' },
          )
        }
      />
      {'recorded' in value && (
        <RuleText
          label={`Name of the day, for ${name}`}
          description="A fact that is a date, or a name of its own"
          path={`${path}/recorded`}
          value={value.recorded}
          onChange={(recorded) => onChange({ recorded })}
        />
      )}
      {'condition' in value && (
        <ValueSetSelect
          label={`Value set of ${name}`}
          path={`${path}/condition`}
          value={value.condition}
          onChange={(condition) => onChange({ condition })}
        />
      )}
      {'procedure' in value && (
        <ValueSetSelect
          label={`Value set of ${name}`}
          path={`${path}/procedure`}
          value={value.procedure}
          onChange={(procedure) => onChange({ procedure })}
        />
      )}
    </>
  )
}
