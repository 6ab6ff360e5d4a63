import { nameWords } from '@guideboard/content'
import type { Marginal, RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { CiteFields } from './cite-fields.tsx'
import { LazyDetails } from './lazy-details.tsx'
import { RuleNumber } from './rule-number.tsx'
import { optionsOf, RuleSelect } from './rule-select.tsx'
import { RuleText } from './rule-text.tsx'
import rulesStyles from './rules.module.css'

interface MarginalsSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** How many patients have a finding, by which source: what the synthetic cohort is drawn by. Changes no advice. */
export function MarginalsSection({ ruleSet, onChange }: MarginalsSectionProps) {
  const { marginals = [], ...rest } = ruleSet
  const put = (next: readonly Marginal[]) =>
    onChange(next.length === 0 ? rest : { ...ruleSet, marginals: next })
  const yesNo = Object.keys(ruleSet.facts).filter((fact) => ruleSet.facts[fact]?.type === 'boolean')
  const taken = new Set(marginals.map(({ fact }) => fact))
  const free = yesNo.find((fact) => !taken.has(fact))
  return (
    <section className={styles.card} aria-labelledby="marginals-title" {...placeOf('/ruleSet/marginals')}>
      <h3 id="marginals-title">How common findings are</h3>
      <p className={layout.meta}>The synthetic cohort is drawn by these shares. They change no advice.</p>
      <div>
        {marginals.map((one, place) => {
          const what = nameWords(one.fact)
          const path = `/marginals/${place}`
          const change = (part: Partial<Marginal>) =>
            put(marginals.map((other, at) => (at === place ? { ...other, ...part } : other)))
          return (
            <LazyDetails
              // biome-ignore lint/suspicious/noArrayIndexKey: a fact may be named twice while they are written.
              key={place}
              className={rulesStyles.item}
              place={`/ruleSet${path}`}
              summary={
                <>
                  <span className={rulesStyles.name}>{one.fact}</span>{' '}
                  <span className={layout.meta}>{percent(one.yes)}</span>
                </>
              }
            >
              <div className={layout.stack}>
                <div className={styles.fields}>
                  <RuleSelect
                    label={`Finding ${place + 1}`}
                    path={`${path}/fact`}
                    value={one.fact}
                    options={optionsOf(yesNo, nameWords)}
                    onChange={(fact) => change({ fact })}
                  />
                  <RuleNumber
                    label={`Share with ${what}`}
                    description="From 0 to 1"
                    path={`${path}/yes`}
                    value={one.yes}
                    onChange={(yes) => change({ yes })}
                  />
                  <RuleText
                    label={`Among whom ${what} was counted`}
                    path={`${path}/among`}
                    value={one.among}
                    onChange={(among) => change({ among })}
                  />
                </div>
                <CiteFields
                  what={`how common ${what} is`}
                  path={path}
                  cite={one.cite}
                  onChange={(cite) => change({ cite })}
                />
                <OrderButtons
                  what={`how common ${what} is`}
                  first
                  last
                  onRemove={() => put(marginals.filter((_, at) => at !== place))}
                />
              </div>
            </LazyDetails>
          )
        })}
      </div>
      {marginals.length === 0 && (
        <p className={layout.meta}>None is given: every finding is drawn without a source, and it is said.</p>
      )}
      {free !== undefined && (
        <div>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => put([...marginals, { fact: free, yes: Number.NaN, among: '', cite: [] }])}
          >
            Add how common a finding is
          </Button>
        </div>
      )}
    </section>
  )
}

function percent(share: number): string {
  return Number.isNaN(share) ? 'share not given' : `${Number((share * 100).toPrecision(3))} % of patients`
}
