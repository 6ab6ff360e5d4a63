import type { ValueSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import styles from '../authoring.module.css'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { IssuesAt } from './issues-at.tsx'
import { RuleList, RuleText } from './rule-text.tsx'

interface ValueSetFieldsProps {
  readonly name: string
  readonly valueSet: ValueSet
  readonly onChange: (valueSet: ValueSet) => void
}

/** The codes of one list, code system by code system. */
export function ValueSetFields({ name, valueSet, onChange }: ValueSetFieldsProps) {
  const path = `/valueSets/${name}`
  const put = (place: number, change: Partial<ValueSet[number]>) =>
    onChange(valueSet.map((one, other) => (other === place ? { ...one, ...change } : one)))
  return (
    <>
      {valueSet.map(({ system, codes }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code system has no name of its own; its place is its identity.
        <div key={place} className={styles.fields}>
          <RuleText
            label={`Code system ${place + 1} of ${name}`}
            path={`${path}/${place}/system`}
            value={system}
            list="code-systems"
            onChange={(next) => put(place, { system: next })}
          />
          <RuleList
            label={`Codes ${place + 1} of ${name}`}
            path={`${path}/${place}/codes`}
            value={codes}
            onChange={(next) => put(place, { codes: next })}
          />
          <div>
            <OrderButtons
              what={`code system ${place + 1} of ${name}`}
              first
              last
              onRemove={() => onChange(valueSet.filter((_, other) => other !== place))}
            />
          </div>
        </div>
      ))}
      <IssuesAt path={path} />
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add code system to ${name}`}
          onClick={() => onChange([...valueSet, { system: '', codes: [] }])}
        >
          Add code system
        </Button>
      </div>
    </>
  )
}
