import { conditionWords } from '@guideboard/content'
import type { ScoreItem } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ConditionField } from './condition-field.tsx'
import { IssuesAt } from './issues-at.tsx'
import { RuleNumber } from './rule-number.tsx'
import { RuleText } from './rule-text.tsx'
import rulesStyles from './rules.module.css'
import { asPick, asSingle } from './score-item.ts'
import { emptyCondition } from './subjects.ts'

interface ScoreItemFieldsProps {
  /** "item 1 of curb65": completes the names of the controls. */
  readonly what: string
  readonly path: string
  readonly item: ScoreItem
  readonly onChange: (item: ScoreItem) => void
}

/** What adds points: one condition, or several of which the first that holds counts. */
export function ScoreItemFields({ what, path, item, onChange }: ScoreItemFieldsProps) {
  const { label: _label, ...unlabelled } = item
  return (
    <div className={`${layout.stack} ${layout.tight}`} {...placeOf(`/ruleSet${path}`)}>
      <div className={styles.fields}>
        <RuleText
          label={`Label of ${what}`}
          path={`${path}/label`}
          value={item.label ?? ''}
          onChange={(label) => onChange(label === '' ? unlabelled : { ...item, label })}
        />
        {'pick' in item ? (
          <RuleNumber
            label={`Otherwise points, ${what}`}
            path={`${path}/else`}
            value={item.else}
            onChange={(otherwise) => onChange({ ...item, else: otherwise })}
          />
        ) : (
          <RuleNumber
            label={`Points of ${what}`}
            path={`${path}/points`}
            value={item.points}
            onChange={(points) => onChange({ ...item, points })}
          />
        )}
        <label>
          <input
            type="checkbox"
            checked={'pick' in item}
            onChange={({ currentTarget: { checked } }) => onChange(checked ? asPick(item) : asSingle(item))}
          />{' '}
          First of several that holds, {what}
        </label>
      </div>
      <IssuesAt path={path} />
      {'pick' in item ? (
        <Picks what={what} path={path} item={item} onChange={onChange} />
      ) : (
        <>
          <p className={layout.meta}>{conditionWords(item.if)}</p>
          <ConditionField
            what={what}
            path={`${path}/if`}
            value={item.if}
            onChange={(condition) => onChange({ ...item, if: condition })}
          />
        </>
      )}
    </div>
  )
}

type PickItem = Extract<ScoreItem, { readonly pick: unknown }>

interface PicksProps extends ScoreItemFieldsProps {
  readonly item: PickItem
}

function Picks({ what, path, item, onChange }: PicksProps) {
  const put = (pick: PickItem['pick']) => onChange({ ...item, pick })
  return (
    <ul className={rulesStyles.members}>
      {item.pick.map(({ if: condition, points }, place) => {
        const step = `step ${place + 1}, ${what}`
        const change = (next: Partial<PickItem['pick'][number]>) =>
          put(item.pick.map((one, other) => (other === place ? { ...one, ...next } : one)))
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has no name of its own; its place is its identity.
          <li key={place} className={rulesStyles.member}>
            <ConditionField
              what={step}
              path={`${path}/pick/${place}/if`}
              value={condition}
              onChange={(next) => change({ if: next })}
            />
            <RuleNumber
              label={`Points, ${step}`}
              path={`${path}/pick/${place}/points`}
              value={points}
              onChange={(next) => change({ points: next })}
            />
            <OrderButtons
              what={step}
              first
              last
              onRemove={() => put(item.pick.filter((_, other) => other !== place))}
            />
          </li>
        )
      })}
      <li>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add step to ${what}`}
          onClick={() => put([...item.pick, { if: emptyCondition, points: Number.NaN }])}
        >
          Add step
        </Button>
      </li>
    </ul>
  )
}
