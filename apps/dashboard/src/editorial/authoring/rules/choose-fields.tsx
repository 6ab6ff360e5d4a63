import type { Choose } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ConditionField } from './condition-field.tsx'
import { IssuesAt } from './issues-at.tsx'
import { moved } from './moved.ts'
import { RuleText } from './rule-text.tsx'
import rulesStyles from './rules.module.css'
import { emptyCondition } from './subjects.ts'

interface ChooseFieldsProps {
  readonly name: string
  readonly path: string
  readonly value: Choose
  readonly onChange: (value: Choose) => void
}

/** A choice: its steps in order, of which the first that holds gives the label. */
export function ChooseFields({ name, path, value, onChange }: ChooseFieldsProps) {
  const put = (choose: Choose['choose']) => onChange({ ...value, choose })
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <IssuesAt path={path} />
      <ol className={rulesStyles.members} aria-label={`Steps of ${name}`}>
        {value.choose.map(({ if: condition, then }, place) => {
          const what = `step ${place + 1} of ${name}`
          const at = `${path}/choose/${place}`
          const change = (next: Partial<Choose['choose'][number]>) =>
            put(value.choose.map((one, other) => (other === place ? { ...one, ...next } : one)))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own; its place is its identity.
            <li key={place} className={`${layout.stack} ${layout.tight}`}>
              <ConditionField
                what={`if, ${what}`}
                path={`${at}/if`}
                value={condition}
                onChange={(next) => change({ if: next })}
              />
              <div className={rulesStyles.row}>
                <RuleText
                  label={`Then, ${what}`}
                  path={`${at}/then`}
                  value={then}
                  onChange={(label) => change(withLabel(label))}
                />
                <OrderButtons
                  what={what}
                  first={place === 0}
                  last={place === value.choose.length - 1}
                  onMove={(by) => put(moved(value.choose, place, by))}
                  onRemove={() => put(value.choose.filter((_, other) => other !== place))}
                />
              </div>
            </li>
          )
        })}
      </ol>
      <IssuesAt path={`${path}/choose`} />
      <div>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add step to ${name}`}
          onClick={() => put([...value.choose, newStep])}
        >
          Add step
        </Button>
      </div>
      <RuleText
        label={`Otherwise, ${name}`}
        path={`${path}/else`}
        value={value.else}
        onChange={(otherwise) => onChange({ ...value, else: otherwise })}
      />
    </div>
  )
}

type Step = Choose['choose'][number]

// biome-ignore lint/suspicious/noThenProperty: the language of the rules says "then"; nobody awaits a step.
const withLabel = (label: string): Pick<Step, 'then'> => ({ then: label })

const newStep: Step = { if: emptyCondition, ...withLabel('') }
