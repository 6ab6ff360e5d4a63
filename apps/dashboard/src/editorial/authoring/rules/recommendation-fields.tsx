import type { Recommendation } from '@guideboard/rules'
import { NativeSelect, TextInput } from '@mantine/core'
import { ChoiceRow } from '../../../ui/choice-row.tsx'
import layout from '../../../ui/layout.module.css'
import styles from '../authoring.module.css'
import { placeOf } from '../go-to-place.ts'
import { gradeOf, type toGradeForm } from '../grade-form.ts'
import { CiteFields } from './cite-fields.tsx'
import { ConditionField, OptionalCondition } from './condition-field.tsx'
import { DefeatsFields } from './defeats-fields.tsx'
import { GradeOfRule } from './grade-of-rule.tsx'
import { IssuesAt } from './issues-at.tsx'
import { JsonPart } from './json-part.tsx'
import { QualifiersFields } from './qualifiers-fields.tsx'
import { kindOf, ofKind, withCondition } from './recommendation-kind.ts'
import { RuleList } from './rule-text.tsx'
import { StatementSelect } from './statement-select.tsx'
import { ValueSetSelect } from './value-set-select.tsx'

const verbs = ['order', 'start', 'continue', 'stop', 'refer', 'advise', 'perform', 'assess']

interface RecommendationFieldsProps {
  readonly recommendation: Recommendation
  readonly path: string
  readonly onChange: (recommendation: Recommendation) => void
}

/** One recommendation: which statement carries it, what it is about, when it speaks, and what withholds it. */
export function RecommendationFields({ recommendation, path, onChange }: RecommendationFieldsProps) {
  const { id, statement, action, cite, applies, when, onlyIf } = recommendation
  const { contraindications = [], ifContraindicationUnknown, cautions = [], defeats = [] } = recommendation
  const change = (part: Partial<Recommendation>) => onChange({ ...recommendation, ...part })
  const kind = kindOf(recommendation)
  return (
    <div className={layout.stack}>
      <div className={styles.fields}>
        <StatementSelect
          what={id}
          path={path}
          value={statement}
          onChange={(carried, key) =>
            change({
              statement: key,
              ...(carried && cite.length === 0 ? { cite: carried.cites } : {}),
              ...(carried?.grade ? gradeOfStatement(carried.grade, kind === 'gate') : {}),
            })
          }
        />
        <NativeSelect
          label={`Action of ${id}`}
          data={['', ...new Set([...verbs, action.verb])].filter((verb, at) => verb !== '' || at === 0)}
          value={action.verb}
          onChange={({ currentTarget: { value } }) => change({ action: { ...action, verb: value } })}
          {...placeOf(`/ruleSet${path}/action/verb`)}
        />
        <TextInput
          label={`What is acted on in ${id}`}
          description="The same word in every rule about it"
          value={action.code}
          onChange={({ currentTarget: { value } }) => change({ action: { ...action, code: value } })}
          {...placeOf(`/ruleSet${path}/action/code`)}
        />
        <ValueSetSelect
          label={`Orders that carry out ${id}`}
          path={`${path}/action/orders`}
          value={action.orders ?? ''}
          optional
          onChange={(valueSet) => change({ action: withOrders(action, valueSet) })}
        />
      </div>
      {['', '/statement', '/action/verb', '/action/code', '/direction', '/id'].map((at) => (
        <IssuesAt key={at} path={`${path}${at}`} />
      ))}
      <GradeOfRule recommendation={recommendation} path={path} onChange={onChange} />
      <ChoiceRow
        name={`kind ${id}`}
        label="It speaks"
        value={kind}
        choices={[
          { value: 'when', label: 'When a condition holds' },
          { value: 'gate', label: 'Only if (a gate)' },
          { value: 'always', label: 'Always' },
        ]}
        onChoose={(next) => onChange(ofKind(recommendation, next))}
      />
      {when !== undefined && (
        <ConditionField
          what={`condition of ${id}`}
          path={`${path}/when`}
          value={when}
          onChange={(next) => onChange(withCondition(recommendation, 'when', next))}
        />
      )}
      {onlyIf !== undefined && (
        <ConditionField
          what={`gate of ${id}`}
          path={`${path}/onlyIf`}
          value={onlyIf}
          onChange={(next) => onChange(withCondition(recommendation, 'onlyIf', next))}
        />
      )}
      <OptionalCondition
        label="Scope: for patients of whom"
        what={`scope of ${id}`}
        path={`${path}/applies`}
        value={applies}
        onChange={(next) => onChange(withCondition(recommendation, 'applies', next))}
      />
      <CiteFields what={id} path={path} cite={cite} onChange={(next) => change({ cite: next })} />
      <QualifiersFields
        kind="contraindication"
        of={id}
        path={`${path}/contraindications`}
        list={contraindications}
        onChange={(list) => onChange(withContraindications(recommendation, list))}
      />
      {contraindications.length > 0 && (
        <div {...placeOf(`/ruleSet${path}/ifContraindicationUnknown`)}>
          <ChoiceRow
            name={`unknown ${id}`}
            label="While a contraindication is unknown"
            value={ifContraindicationUnknown}
            choices={[
              { value: 'withhold', label: 'Withhold' },
              { value: 'caution', label: 'Recommend with a caution' },
            ]}
            onChoose={(policy) => change({ ifContraindicationUnknown: policy })}
          />
        </div>
      )}
      <QualifiersFields
        kind="caution"
        of={id}
        path={`${path}/cautions`}
        list={cautions}
        onChange={(list) => change({ cautions: list })}
      />
      <DefeatsFields
        of={id}
        path={`${path}/defeats`}
        defeats={defeats}
        onChange={(list) => change({ defeats: list })}
      />
      <RuleList
        label={`Reasons to override ${id}`}
        description="Codes, one per line; a clinician chooses one"
        path={`${path}/overrideReasons`}
        value={recommendation.overrideReasons ?? []}
        onChange={(reasons) => onChange(withOverrideReasons(recommendation, reasons))}
      />
      <JsonPart what={`recommendation ${id}`} value={recommendation} onChange={onChange} />
    </div>
  )
}

function gradeOfStatement(grade: ReturnType<typeof toGradeForm>, gate: boolean): Partial<Recommendation> {
  const { strength, certainty, direction } = gradeOf(grade)
  return { strength, certainty, ...(gate ? {} : { direction }) }
}

/** Without contraindications there is no policy about unknown ones. */
function withContraindications(
  recommendation: Recommendation,
  list: NonNullable<Recommendation['contraindications']>,
): Recommendation {
  if (list.length > 0) return { ...recommendation, contraindications: list }
  const { contraindications: _list, ifContraindicationUnknown: _policy, ...rest } = recommendation
  return rest
}

function withOrders(
  { orders: _before, ...action }: Recommendation['action'],
  valueSet: string,
): Recommendation['action'] {
  return valueSet === '' ? action : { ...action, orders: valueSet }
}

function withOverrideReasons(recommendation: Recommendation, reasons: readonly string[]): Recommendation {
  const { overrideReasons: _before, ...rest } = recommendation
  return reasons.length === 0 ? rest : { ...rest, overrideReasons: reasons }
}
