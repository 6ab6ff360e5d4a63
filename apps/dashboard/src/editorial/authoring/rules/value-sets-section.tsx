import { nameWords } from '@guideboard/content'
import type { RuleSet, ValueSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { freeName, withMember } from './free-name.ts'
import { LazyDetails } from './lazy-details.tsx'
import { NameField } from './name-field.tsx'
import rulesStyles from './rules.module.css'
import { ValueSetFields } from './value-set-fields.tsx'

interface ValueSetsSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** The code lists by which facts are found in the record. */
export function ValueSetsSection({ ruleSet, onChange }: ValueSetsSectionProps) {
  const { valueSets = {} } = ruleSet
  const names = Object.keys(valueSets)
  const put = (name: string, valueSet: ValueSet | undefined) =>
    onChange(withValueSets(ruleSet, withMember(valueSets, name, valueSet)))
  return (
    <section className={styles.card} aria-labelledby="value-sets-title" {...placeOf('/ruleSet/valueSets')}>
      <h3 id="value-sets-title">Value sets</h3>
      <p className={layout.meta}>Codes by which the record is searched. Facts name them.</p>
      <datalist id="code-systems">
        {codeSystems.map((system) => (
          <option key={system} value={system} />
        ))}
      </datalist>
      <div>
        {Object.entries(valueSets).map(([name, valueSet]) => (
          <LazyDetails
            key={name}
            className={rulesStyles.item}
            place={`/ruleSet/valueSets/${name}`}
            summary={
              <>
                <span className={rulesStyles.name}>{nameWords(name)}</span>{' '}
                <span className={layout.meta}>
                  {valueSet.reduce((sum, { codes }) => sum + codes.length, 0)} codes
                </span>
              </>
            }
          >
            <div className={layout.stack}>
              <div className={styles.head}>
                <NameField kind="valueSet" name={name} taken={names} ruleSet={ruleSet} onChange={onChange} />
                <OrderButtons what={`value set ${name}`} first last onRemove={() => put(name, undefined)} />
              </div>
              <ValueSetFields name={name} valueSet={valueSet} onChange={(next) => put(name, next)} />
            </div>
          </LazyDetails>
        ))}
      </div>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put(freeName('valueSet', names), [{ system: codeSystems[0], codes: [] }])}
        >
          Add value set
        </Button>
      </div>
    </section>
  )
}

const codeSystems = [
  'http://snomed.info/sct',
  'http://hl7.org/fhir/sid/icd-10-cm',
  'http://loinc.org',
  'http://www.nlm.nih.gov/research/umls/rxnorm',
] as const

function withValueSets(
  { valueSets: _before, ...rest }: RuleSet,
  valueSets: NonNullable<RuleSet['valueSets']>,
): RuleSet {
  return Object.keys(valueSets).length === 0 ? rest : { ...rest, valueSets }
}
