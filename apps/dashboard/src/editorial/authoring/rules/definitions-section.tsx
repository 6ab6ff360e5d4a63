import { definitionWords, isChoose, nameWords } from '@guideboard/content'
import type { Definition, RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ChooseFields } from './choose-fields.tsx'
import { ConditionField } from './condition-field.tsx'
import { freeName, withMember } from './free-name.ts'
import { JsonPart } from './json-part.tsx'
import { LazyDetails } from './lazy-details.tsx'
import { NameField } from './name-field.tsx'
import rulesStyles from './rules.module.css'
import { emptyCondition } from './subjects.ts'

interface DefinitionsSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** Conditions with a name, so that several rules can say the same; and choices of a label. */
export function DefinitionsSection({ ruleSet, onChange }: DefinitionsSectionProps) {
  const { define = {} } = ruleSet
  const names = Object.keys(define)
  const put = (name: string, definition: Definition | undefined) =>
    onChange({ ...ruleSet, define: withMember(define, name, definition) })
  return (
    <section className={styles.card} aria-labelledby="definitions-title" {...placeOf('/ruleSet/define')}>
      <h3 id="definitions-title">Definitions</h3>
      <div>
        {Object.entries(define).map(([name, definition]) => (
          <LazyDetails
            key={name}
            className={rulesStyles.item}
            place={`/ruleSet/define/${name}`}
            summary={
              <>
                <span className={rulesStyles.name}>{nameWords(name)}</span>{' '}
                <span className={layout.meta}>{definitionWords(definition)}</span>
              </>
            }
          >
            <div className={layout.stack}>
              <div className={styles.head}>
                <NameField
                  kind="definition"
                  name={name}
                  taken={names}
                  ruleSet={ruleSet}
                  onChange={onChange}
                />
                <OrderButtons what={`definition ${name}`} first last onRemove={() => put(name, undefined)} />
              </div>
              {isChoose(definition) ? (
                <ChooseFields
                  name={name}
                  path={`/define/${name}`}
                  value={definition}
                  onChange={(next) => put(name, next)}
                />
              ) : (
                <ConditionField
                  what={`definition ${name}`}
                  path={`/define/${name}`}
                  value={definition}
                  onChange={(next) => put(name, next)}
                />
              )}
              <JsonPart what={`definition ${name}`} value={definition} onChange={(next) => put(name, next)} />
            </div>
          </LazyDetails>
        ))}
      </div>
      <div className={layout.row}>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put(freeName('definition', names), emptyCondition)}
        >
          Add definition
        </Button>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put(freeName('choice', names), { choose: [], else: '' })}
        >
          Add choice
        </Button>
      </div>
    </section>
  )
}
