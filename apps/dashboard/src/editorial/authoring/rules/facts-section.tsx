import { nameWords } from '@guideboard/content'
import type { FactDeclaration, RuleSet } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import { spoken } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { FactFields } from './fact-fields.tsx'
import { freeName, withMember } from './free-name.ts'
import { LazyDetails } from './lazy-details.tsx'
import { NameField } from './name-field.tsx'
import rulesStyles from './rules.module.css'

interface FactsSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** What the rules ask about. */
export function FactsSection({ ruleSet, onChange }: FactsSectionProps) {
  const names = Object.keys(ruleSet.facts)
  const put = (name: string, fact: FactDeclaration | undefined) =>
    onChange({ ...ruleSet, facts: withMember(ruleSet.facts, name, fact) })
  return (
    <section className={styles.card} aria-labelledby="facts-title" {...placeOf('/ruleSet/facts')}>
      <h3 id="facts-title">Facts</h3>
      <p className={layout.meta}>What is asked of a patient. What nobody answered is unknown, never “no”.</p>
      <div>
        {Object.entries(ruleSet.facts).map(([name, fact]) => (
          <LazyDetails
            key={name}
            className={rulesStyles.item}
            place={`/ruleSet/facts/${name}`}
            summary={
              <>
                <span className={rulesStyles.name}>{nameWords(name)}</span>{' '}
                <span className={layout.meta}>
                  {spoken(fact.type)} ·{' '}
                  {fact.ask?.clinician ?? (fact.from ? 'from the record' : 'no question yet')}
                </span>
              </>
            }
          >
            <div className={layout.stack}>
              <div className={styles.head}>
                <NameField kind="fact" name={name} taken={names} ruleSet={ruleSet} onChange={onChange} />
                <OrderButtons what={`fact ${name}`} first last onRemove={() => put(name, undefined)} />
              </div>
              <FactFields name={name} fact={fact} onChange={(next) => put(name, next)} />
            </div>
          </LazyDetails>
        ))}
      </div>
      <div className={rulesStyles.row}>
        <NativeSelect
          aria-label="Add a fact"
          value=""
          data={[
            { value: '', label: 'Add a fact …' },
            { value: 'boolean', label: 'Yes or no' },
            { value: 'quantity', label: 'A number with its unit' },
            { value: 'code', label: 'One of several' },
            { value: 'date', label: 'A date' },
          ]}
          leftSection={<IconPlus size={16} aria-hidden />}
          onChange={({ currentTarget: { value } }) => {
            const fact = newFacts.get(value)
            if (fact !== undefined) put(freeName('fact', names), fact)
          }}
        />
      </div>
    </section>
  )
}

const newFacts: ReadonlyMap<string, FactDeclaration> = new Map<string, FactDeclaration>([
  ['boolean', { type: 'boolean', ask: { clinician: '' } }],
  ['quantity', { type: 'quantity', unit: '1', domain: [0, 100], integer: true, ask: { clinician: '' } }],
  ['code', { type: 'code', codes: [], ask: { clinician: '' } }],
  ['date', { type: 'date', ask: { clinician: '' } }],
])
