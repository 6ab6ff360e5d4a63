import { conditionWords } from '@guideboard/content'
import type { Expression } from '@guideboard/rules'
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { OrderButtons } from '../statements/order-buttons.tsx'
import { ConditionDetails } from './condition-details.tsx'
import { IssuesAt } from './issues-at.tsx'
import rulesStyles from './rules.module.css'
import { useRules } from './rules-context.ts'
import { aboutSubject, emptyCondition, namingKeyOf, subjectOf, subjectsOf } from './subjects.ts'

interface ConditionFieldProps {
  /** "condition of mri-gate": completes the names of the controls. */
  readonly what: string
  readonly path: string
  readonly value: Expression
  /** In a caution one may ask whether something is on record. */
  readonly record?: boolean
  readonly onChange: (value: Expression) => void
}

/** A condition: what it is about, then what is asked of that; combinations hold conditions in turn. */
export function ConditionField({ what, path, value, record = false, onChange }: ConditionFieldProps) {
  const { ruleSet } = useRules()
  const naming = namingKeyOf(value)
  return (
    <div className={rulesStyles.condition} {...placeOf(`/ruleSet${path}`)}>
      <div className={rulesStyles.row}>
        <NativeSelect
          aria-label={`Subject, ${what}`}
          data={[{ value: '', label: 'Choose …' }, ...subjectsOf(ruleSet, record)]}
          value={subjectOf(value)}
          onChange={({ currentTarget }) => onChange(aboutSubject(ruleSet, currentTarget.value, value))}
          {...(naming !== undefined && placeOf(`/ruleSet${path}/${naming}`))}
        />
        <ConditionDetails what={what} path={path} value={value} onChange={onChange} />
      </div>
      <IssuesAt path={path} />
      {naming !== undefined && <IssuesAt path={`${path}/${naming}`} />}
      <Members what={what} path={path} value={value} record={record} onChange={onChange} />
    </div>
  )
}

function Members({ what, path, value, record = false, onChange }: ConditionFieldProps) {
  if ('not' in value)
    return (
      <div className={rulesStyles.members}>
        <ConditionField
          what={`not, ${what}`}
          path={`${path}/not`}
          value={value.not}
          record={record}
          onChange={(not) => onChange({ not })}
        />
      </div>
    )
  const [key, members] =
    'all' in value
      ? (['all', value.all] as const)
      : 'any' in value
        ? (['any', value.any] as const)
        : 'of' in value
          ? (['of', value.of] as const)
          : ([null, []] as const)
  if (key === null) return null
  const put = (next: readonly Expression[]) => onChange(withMembers(value, next))
  return (
    <ul className={rulesStyles.members}>
      {members.map((member, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own; its place is its identity.
        <li key={place} className={rulesStyles.member}>
          <ConditionField
            what={`part ${place + 1}, ${what}`}
            path={`${path}/${key}/${place}`}
            value={member}
            record={record}
            onChange={(next) => put(members.map((one, other) => (other === place ? next : one)))}
          />
          <OrderButtons
            what={`part ${place + 1}, ${what}`}
            first
            last
            onRemove={() => put(members.filter((_, other) => other !== place))}
          />
        </li>
      ))}
      <li>
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Add part to ${what}`}
          onClick={() => put([...members, emptyCondition])}
        >
          Add part
        </Button>
      </li>
    </ul>
  )
}

function withMembers(value: Expression, members: readonly Expression[]): Expression {
  if ('all' in value) return { all: members }
  if ('any' in value) return { any: members }
  return 'of' in value ? { ...value, of: members } : value
}

interface OptionalConditionProps {
  readonly label: string
  readonly what: string
  readonly path: string
  readonly value: Expression | undefined
  readonly onChange: (value: Expression | undefined) => void
}

/** A condition that may be left out, with its words above. */
export function OptionalCondition({ label, what, path, value, onChange }: OptionalConditionProps) {
  return (
    <div className={`${layout.stack} ${layout.tight}`}>
      <div className={styles.head}>
        <span className={rulesStyles.label}>{label}</span>
        {value === undefined ? (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Add ${what}`}
            onClick={() => onChange(emptyCondition)}
          >
            Add
          </Button>
        ) : (
          <OrderButtons what={what} first last onRemove={() => onChange(undefined)} />
        )}
      </div>
      {value !== undefined && (
        <>
          <p className={layout.meta}>{conditionWords(value)}</p>
          <ConditionField what={what} path={path} value={value} onChange={onChange} />
        </>
      )}
    </div>
  )
}
