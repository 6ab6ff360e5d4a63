import { conditionWords } from '@guideboard/content'
import type { Qualifier } from '@guideboard/rules'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { CiteFields } from './cite-fields.tsx'
import { ConditionField } from './condition-field.tsx'
import { IssuesAt } from './issues-at.tsx'
import rulesStyles from './rules.module.css'
import { StatementSelect } from './statement-select.tsx'

interface QualifierItemProps {
  readonly what: string
  readonly path: string
  readonly qualifier: Qualifier
  /** Whether its condition may ask what is on record. */
  readonly record: boolean
  readonly onChange: (qualifier: Qualifier) => void
  readonly onRemove: () => void
}

/** One contraindication or caution: when, in which words, from which source. */
export function QualifierItem({ what, path, qualifier, record, onChange, onRemove }: QualifierItemProps) {
  const { id, when, statement, cite } = qualifier
  const [fresh] = useState(statement === '')
  return (
    <details className={rulesStyles.item} open={fresh} {...placeOf(`/ruleSet${path}`)}>
      <summary>
        <span className={rulesStyles.name}>{id}</span>{' '}
        <span className={layout.meta}>{conditionWords(when)}</span>
      </summary>
      <div className={layout.stack}>
        <div className={styles.fields}>
          <TextInput
            label={`Id of ${what}`}
            value={id}
            onChange={({ currentTarget: { value } }) => onChange({ ...qualifier, id: value })}
            {...placeOf(`/ruleSet${path}/id`)}
          />
          <StatementSelect
            what={what}
            path={path}
            value={statement}
            onChange={(carried, key) =>
              onChange({
                ...qualifier,
                statement: key,
                cite: cite.length === 0 && carried ? carried.cites : cite,
              })
            }
          />
        </div>
        <ConditionField
          what={what}
          path={`${path}/when`}
          value={when}
          record={record}
          onChange={(next) => onChange({ ...qualifier, when: next })}
        />
        <CiteFields
          what={what}
          path={path}
          cite={cite}
          onChange={(next) => onChange({ ...qualifier, cite: next })}
        />
        <IssuesAt path={path} />
        <IssuesAt path={`${path}/id`} />
        <div>
          <OrderButtons what={what} first last onRemove={onRemove} />
        </div>
      </div>
    </details>
  )
}
