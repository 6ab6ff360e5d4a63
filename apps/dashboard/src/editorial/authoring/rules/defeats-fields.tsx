import type { Defeat } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import layout from '../../../ui/layout.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { CiteFields } from './cite-fields.tsx'
import { IssuesAt } from './issues-at.tsx'
import rulesStyles from './rules.module.css'
import { useRules } from './rules-context.ts'

interface DefeatsFieldsProps {
  readonly of: string
  readonly path: string
  readonly defeats: readonly Defeat[]
  readonly onChange: (defeats: readonly Defeat[]) => void
}

/** Recommendations whose "for" this one takes away. */
export function DefeatsFields({ of, path, defeats, onChange }: DefeatsFieldsProps) {
  const { ruleSet } = useRules()
  const others = ruleSet.recommendations
    .map(({ id }) => id)
    .filter((id) => id !== of && !defeats.some((defeat) => defeat.id === id))
  return (
    <div className={`${layout.stack} ${layout.tight}`} {...placeOf(`/ruleSet${path}`)}>
      <span className={rulesStyles.label}>Takes the place of</span>
      {defeats.map((defeat, place) => (
        <div key={defeat.id} className={rulesStyles.item}>
          <div className={rulesStyles.row}>
            <span className={rulesStyles.name} {...placeOf(`/ruleSet${path}/${place}/id`)}>
              {defeat.id}
            </span>
            <OrderButtons
              what={`defeat of ${defeat.id} by ${of}`}
              first
              last
              onRemove={() => onChange(defeats.filter(({ id }) => id !== defeat.id))}
            />
          </div>
          <CiteFields
            what={`${of} before ${defeat.id}`}
            path={`${path}/${place}`}
            cite={defeat.cite}
            onChange={(cite) =>
              onChange(defeats.map((one) => (one.id === defeat.id ? { ...one, cite } : one)))
            }
          />
          <IssuesAt path={`${path}/${place}`} />
          <IssuesAt path={`${path}/${place}/id`} />
        </div>
      ))}
      {others.length > 0 && (
        <NativeSelect
          aria-label={`Add a recommendation that ${of} takes the place of`}
          data={[{ value: '', label: 'Add …' }, ...others]}
          value=""
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onChange([...defeats, { id: value, cite: [] }])
          }}
        />
      )}
      <IssuesAt path={path} />
    </div>
  )
}
