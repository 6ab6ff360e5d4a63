import type { Recommendation } from '@guideboard/rules'
import { NativeSelect, TextInput } from '@mantine/core'
import { spokenTitle } from '../../../ui/spoken.ts'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { certaintyLevels } from '../grade-form.ts'
import { IssuesAt } from './issues-at.tsx'
import { kindOf } from './recommendation-kind.ts'
import { RuleNumber } from './rule-number.tsx'

interface GradeOfRuleProps {
  readonly recommendation: Recommendation
  readonly path: string
  readonly onChange: (recommendation: Recommendation) => void
}

const indicators = ['info', 'warning', 'critical'] as const
const urgencies = ['routine', 'urgent', 'asap', 'stat'] as const

/** Direction, strength and certainty as the rule states them, and how loudly it speaks. */
export function GradeOfRule({ recommendation, path, onChange }: GradeOfRuleProps) {
  const { id, direction, strength, certainty, indicator, urgency } = recommendation
  const change = (part: Partial<Recommendation>) => onChange({ ...recommendation, ...part })
  const ungraded = typeof certainty === 'object'
  return (
    <div className={styles.fields}>
      {kindOf(recommendation) !== 'gate' && (
        <NativeSelect
          label={`Direction of ${id}`}
          data={[
            { value: 'for', label: 'For' },
            { value: 'against', label: 'Against' },
          ]}
          value={direction ?? 'for'}
          onChange={({ currentTarget: { value } }) =>
            change({ direction: value === 'against' ? 'against' : 'for' })
          }
          {...placeOf(`/ruleSet${path}/direction`)}
        />
      )}
      <NativeSelect
        label={`Strength of ${id}`}
        data={[
          { value: 'strong', label: 'Strong' },
          { value: 'conditional', label: 'Conditional' },
        ]}
        value={strength}
        onChange={({ currentTarget: { value } }) =>
          change({ strength: value === 'strong' ? 'strong' : 'conditional' })
        }
        {...placeOf(`/ruleSet${path}/strength`)}
      />
      <NativeSelect
        label={`Certainty of ${id}`}
        data={certaintyLevels.map((level) => ({ value: level, label: spokenTitle(level) }))}
        value={ungraded ? 'ungraded' : certainty}
        onChange={({ currentTarget: { value } }) => {
          const level = certaintyLevels.find((one) => one === value) ?? 'very-low'
          change({ certainty: level === 'ungraded' ? { ungraded: '' } : level })
        }}
        {...placeOf(`/ruleSet${path}/certainty`)}
      />
      {ungraded && (
        <TextInput
          label={`Why ${id} is not graded`}
          value={certainty.ungraded}
          onChange={({ currentTarget: { value } }) => change({ certainty: { ungraded: value } })}
          {...placeOf(`/ruleSet${path}/certainty/ungraded`)}
        />
      )}
      <NativeSelect
        label={`Weight of ${id}`}
        data={indicators.map((one) => ({ value: one, label: spokenTitle(one) }))}
        value={indicator}
        onChange={({ currentTarget: { value } }) =>
          change({ indicator: indicators.find((one) => one === value) ?? indicator })
        }
        {...placeOf(`/ruleSet${path}/indicator`)}
      />
      <NativeSelect
        label={`Urgency of ${id}`}
        data={[
          { value: '', label: 'Not stated' },
          ...urgencies.map((one) => ({ value: one, label: spokenTitle(one) })),
        ]}
        value={urgency ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { urgency: _before, ...rest } = recommendation
          const chosen = urgencies.find((one) => one === value)
          onChange(chosen === undefined ? rest : { ...rest, urgency: chosen })
        }}
        {...placeOf(`/ruleSet${path}/urgency`)}
      />
      <RuleNumber
        label={`Line of ${id}`}
        description="1 for the first choice; empty for none"
        path={`${path}/line`}
        value={recommendation.line}
        onChange={(line) => change({ line })}
        onEmpty={() => {
          const { line: _line, ...rest } = recommendation
          onChange(rest)
        }}
      />
      <div className={styles.wide}>
        <IssuesAt path={`${path}/certainty`} />
        <IssuesAt path={`${path}/strength`} />
      </div>
    </div>
  )
}
