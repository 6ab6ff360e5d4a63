import type { AlsoIn } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import styles from '../authoring.module.css'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { RuleNumber } from './rule-number.tsx'
import { RuleText } from './rule-text.tsx'

interface AlsoInFieldsProps {
  readonly name: string
  readonly unit: string
  readonly list: readonly AlsoIn[]
  readonly onChange: (list: readonly AlsoIn[]) => void
}

/** Other units in which a value may come, which convert for one analyte only. */
export function AlsoInFields({ name, unit, list, onChange }: AlsoInFieldsProps) {
  const put = (place: number, change: Partial<AlsoIn>) =>
    onChange(list.map((one, other) => (other === place ? { ...one, ...change } : one)))
  return (
    <fieldset className={`${styles.wide} ${styles.inset}`}>
      <legend>{name} in units of another kind</legend>
      {list.map((one, place) => {
        const what = `other unit ${place + 1} of ${name}`
        const path = `/facts/${name}/alsoIn/${place}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a conversion has no name of its own; its place is its identity.
          <div key={place} className={styles.fields}>
            <RuleText
              label={`Analyte, ${what}`}
              path={`${path}/analyte`}
              value={one.analyte}
              onChange={(analyte) => put(place, { analyte })}
            />
            <RuleText
              label={`Unit, ${what}`}
              path={`${path}/unit`}
              value={one.unit}
              onChange={(next) => put(place, { unit: next })}
            />
            <RuleNumber
              label={`Times, ${what}`}
              description={`1 ${one.unit || '…'} is so many ${unit}`}
              path={`${path}/factor`}
              value={one.factor}
              onChange={(factor) => put(place, { factor })}
            />
            <div>
              <OrderButtons
                what={what}
                first
                last
                onRemove={() => onChange(list.filter((_, other) => other !== place))}
              />
            </div>
          </div>
        )
      })}
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-label={`Add unit of another kind to ${name}`}
        onClick={() => onChange([...list, { analyte: '', unit: '', factor: Number.NaN }])}
      >
        Add unit of another kind
      </Button>
    </fieldset>
  )
}
