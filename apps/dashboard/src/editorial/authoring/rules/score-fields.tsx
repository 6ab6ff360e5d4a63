import type { Score, ScoreItem } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { BandsFields } from './bands-fields.tsx'
import { IssuesAt } from './issues-at.tsx'
import { moved } from './moved.ts'
import { RuleNumber } from './rule-number.tsx'
import rulesStyles from './rules.module.css'
import { newScoreItem } from './score-item.ts'
import { ScoreItemFields } from './score-item-fields.tsx'

interface ScoreFieldsProps {
  readonly name: string
  readonly score: Score
  readonly onChange: (score: Score) => void
}

/** One score: where it starts, what adds points, and what the sum is called. */
export function ScoreFields({ name, score, onChange }: ScoreFieldsProps) {
  const path = `/scores/${name}`
  const { items, base, bands = [] } = score
  const { base: _base, ...baseless } = score
  const { bands: _bands, ...bandless } = score
  const putItems = (next: readonly ScoreItem[]) => onChange({ ...score, items: next })
  return (
    <div className={layout.stack}>
      <IssuesAt path={path} />
      <div className={styles.fields}>
        <RuleNumber
          label={`Points to start with, ${name}`}
          description="Empty for none"
          path={`${path}/base`}
          value={base}
          onChange={(next) => onChange({ ...score, base: next })}
          onEmpty={() => onChange(baseless)}
        />
      </div>
      <ol className={rulesStyles.members} aria-label={`Items of ${name}`}>
        {items.map((item, place) => {
          const what = `item ${place + 1} of ${name}`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name of its own; its place is its identity.
            <li key={place}>
              <ScoreItemFields
                what={what}
                path={`${path}/items/${place}`}
                item={item}
                onChange={(next) => putItems(items.map((one, other) => (other === place ? next : one)))}
              />
              <OrderButtons
                what={what}
                first={place === 0}
                last={place === items.length - 1}
                onMove={(by) => putItems(moved(items, place, by))}
                onRemove={() => putItems(items.filter((_, other) => other !== place))}
              />
            </li>
          )
        })}
      </ol>
      <IssuesAt path={`${path}/items`} />
      <div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add item to ${name}`}
          onClick={() => putItems([...items, newScoreItem])}
        >
          Add item
        </Button>
      </div>
      <BandsFields
        name={name}
        path={`${path}/bands`}
        bands={bands}
        onChange={(next) => onChange(next.length === 0 ? bandless : { ...score, bands: next })}
      />
    </div>
  )
}
