import { definitionWords, isChoose, nameWords } from '@guideboard/content'
import type { Definition, RuleSet } from '@guideboard/rules'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ConditionField } from './condition-field.tsx'
import { freeName, withMember } from './free-name.ts'
import { IssuesAt } from './issues-at.tsx'
import { JsonPart } from './json-part.tsx'
import { NameField } from './name-field.tsx'
import rulesStyles from './rules.module.css'
import { emptyCondition } from './subjects.ts'

interface DefinitionsSectionProps {
  readonly ruleSet: RuleSet
  readonly onChange: (ruleSet: RuleSet) => void
}

/** Conditions with a name, so that several rules can say the same; choices and scores stand here as JSON. */
export function DefinitionsSection({ ruleSet, onChange }: DefinitionsSectionProps) {
  const { define = {}, scores, valueSets, impossible } = ruleSet
  const names = Object.keys(define)
  const put = (name: string, definition: Definition | undefined) =>
    onChange({ ...ruleSet, define: withMember(define, name, definition) })
  return (
    <section className={styles.card} aria-labelledby="definitions-title" {...placeOf('/ruleSet/define')}>
      <h3 id="definitions-title">Definitions</h3>
      <div>
        {Object.entries(define).map(([name, definition]) => (
          <details key={name} className={rulesStyles.item} {...placeOf(`/ruleSet/define/${name}`)}>
            <summary>
              <span className={rulesStyles.name}>{nameWords(name)}</span>{' '}
              <span className={layout.meta}>{definitionWords(definition)}</span>
            </summary>
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
                <IssuesAt path={`/define/${name}`} />
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
          </details>
        ))}
      </div>
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => put(freeName('definition', names), emptyCondition)}
        >
          Add definition
        </Button>
      </div>
      <JsonPart
        what="scores, value sets and what cannot be together"
        value={{ scores, valueSets, impossible }}
        onChange={(next) => onChange({ ...withoutParts(ruleSet), ...given(next) })}
      />
    </section>
  )
}

function withoutParts({ scores: _s, valueSets: _v, impossible: _i, ...rest }: RuleSet): RuleSet {
  return rest
}

interface Parts {
  readonly scores: RuleSet['scores'] | undefined
  readonly valueSets: RuleSet['valueSets'] | undefined
  readonly impossible: RuleSet['impossible'] | undefined
}

function given({ scores, valueSets, impossible }: Parts): Partial<RuleSet> {
  return {
    ...(scores === undefined ? {} : { scores }),
    ...(valueSets === undefined ? {} : { valueSets }),
    ...(impossible === undefined ? {} : { impossible }),
  }
}
