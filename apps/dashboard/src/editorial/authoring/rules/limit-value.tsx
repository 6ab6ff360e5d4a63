import { nameWords } from '@guideboard/content'
import type { Limit } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import { placeOf } from '../go-to-place.ts'
import { IssuesAt } from './issues-at.tsx'
import { RuleNumber } from './rule-number.tsx'
import { useRules } from './rules-context.ts'

interface LimitValueProps {
  /** "Number, condition of mri-gate" */
  readonly label: string
  readonly path: string
  readonly limit: Limit
  readonly onChange: (limit: Limit) => void
}

/** A limit: one number, or one for each value of a coded fact such as sex. */
export function LimitValue({ label, path, limit, onChange }: LimitValueProps) {
  const { facts } = useRules().ruleSet
  const coded = Object.entries(facts).flatMap(([name, { type }]) => (type === 'code' ? [name] : []))
  const byCode = typeof limit === 'object' && limit !== null ? limit : null
  const codesOf = (name: string) => {
    const fact = facts[name]
    return fact?.type === 'code' ? fact.codes : []
  }
  const plain = typeof limit === 'number' ? limit : Number.NaN
  return (
    <>
      {byCode === null && <RuleNumber label={label} path={path} value={plain} onChange={onChange} />}
      {(coded.length > 0 || byCode) && (
        <NativeSelect
          aria-label={`${label}: depends on`}
          data={[
            { value: '', label: 'for everybody' },
            ...[...new Set([...coded, ...(byCode ? [byCode.by] : [])])].map((name) => ({
              value: name,
              label: `by ${nameWords(name)}`,
            })),
          ]}
          value={byCode?.by ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange(
              value === ''
                ? plain
                : { by: value, of: Object.fromEntries(codesOf(value).map((code) => [code, plain])) },
            )
          }
          {...(byCode && placeOf(`/ruleSet${path}/by`))}
        />
      )}
      {byCode && (
        <>
          {[...new Set([...codesOf(byCode.by), ...Object.keys(byCode.of)])].map((code) => (
            <RuleNumber
              key={code}
              label={`${label}: ${code}`}
              path={`${path}/of/${code}`}
              value={byCode.of[code]}
              onChange={(number) => onChange({ ...byCode, of: { ...byCode.of, [code]: number } })}
              onEmpty={() => {
                const { [code]: _gone, ...of } = byCode.of
                onChange({ ...byCode, of })
              }}
            />
          ))}
          <RuleNumber
            label={`${label}: all others`}
            path={`${path}/else`}
            value={byCode.else}
            onChange={(number) => onChange({ ...byCode, else: number })}
            onEmpty={() => onChange({ by: byCode.by, of: byCode.of })}
          />
          <IssuesAt path={`${path}/of`} />
        </>
      )}
    </>
  )
}
