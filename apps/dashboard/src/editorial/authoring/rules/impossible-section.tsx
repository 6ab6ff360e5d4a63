import { conditionWords } from '@guideboard/content'
import type { Expression, RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ConditionField } from './condition-field.tsx'
import { LazyDetails } from './lazy-details.tsx'
import rulesStyles from './rules.module.css'
import { emptyCondition } from './subjects.ts'

interface ImpossibleSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** What no patient can be: answers that contradict each other are refused, and no gap is looked for there. */
export function ImpossibleSection({ ruleSet, onChange }: ImpossibleSectionProps) {
  const { impossible = [], ...rest } = ruleSet
  const put = (next: readonly Expression[]) =>
    onChange(next.length === 0 ? rest : { ...ruleSet, impossible: next })
  return (
    <section className={styles.card} aria-labelledby="impossible-title" {...placeOf('/ruleSet/impossible')}>
      <h3 id="impossible-title">What cannot be together</h3>
      <div>
        {impossible.map((one, place) => {
          const what = `impossible ${place + 1}`
          return (
            <LazyDetails
              // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own; its place is its identity.
              key={place}
              className={rulesStyles.item}
              place={`/ruleSet/impossible/${place}`}
              summary={<span>{conditionWords(one)}</span>}
            >
              <div className={rulesStyles.member}>
                <ConditionField
                  what={what}
                  path={`/impossible/${place}`}
                  value={one}
                  onChange={(next) => put(impossible.map((other, at) => (at === place ? next : other)))}
                />
                <OrderButtons
                  what={what}
                  first
                  last
                  onRemove={() => put(impossible.filter((_, at) => at !== place))}
                />
              </div>
            </LazyDetails>
          )
        })}
      </div>
      {impossible.length === 0 && <p className={layout.meta}>Nothing is ruled out.</p>}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put([...impossible, emptyCondition])}
        >
          Add what cannot be
        </Button>
      </div>
    </section>
  )
}
