import { isChoose, nameWords } from '@guideboard/content'
import type { ExpectedOutput } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import { RuleNumber } from '../rules/rule-number.tsx'
import { optionsOf, RuleSelect } from '../rules/rule-select.tsx'
import { useRules } from '../rules/rules-context.ts'
import { NamesField } from './names-field.tsx'
import { SettledSelect } from './settled-select.tsx'
import { withPart } from './with-part.ts'

interface ExpectedOutputFieldProps {
  readonly name: string
  readonly path: string
  readonly expected: ExpectedOutput
  readonly onChange: (expected: ExpectedOutput) => void
}

type Detailed = Extract<ExpectedOutput, object>

/** What one score or definition must come to: a settled value, or its ends and what is still missing. */
export function ExpectedOutputField({ name, path, expected, onChange }: ExpectedOutputFieldProps) {
  const detailed = typeof expected === 'object' && expected !== null
  return (
    <>
      <NativeSelect
        label={`${nameWords(name)} comes to`}
        data={[
          { value: 'one', label: 'one value' },
          { value: 'detail', label: 'in detail' },
        ]}
        value={detailed ? 'detail' : 'one'}
        onChange={({ currentTarget: { value } }) =>
          onChange(value === 'detail' ? detailOf(expected) : oneValueOf(expected))
        }
      />
      {detailed ? (
        <Details name={name} path={path} expected={expected} onChange={onChange} />
      ) : (
        <OneValue name={name} path={path} expected={expected} onChange={onChange} />
      )}
    </>
  )
}

interface OneValueProps extends ExpectedOutputFieldProps {
  readonly expected: Exclude<ExpectedOutput, object>
}

function OneValue({ name, path, expected, onChange }: OneValueProps) {
  const { ruleSet } = useRules()
  const label = `Expected ${nameWords(name)}`
  if (ruleSet.scores?.[name] !== undefined)
    return (
      <RuleNumber
        label={label}
        path={path}
        value={typeof expected === 'number' ? expected : Number.NaN}
        onChange={onChange}
      />
    )
  const definition = ruleSet.define?.[name]
  const labels = definition !== undefined && isChoose(definition) ? labelsOf(definition) : null
  return (
    <RuleSelect
      label={label}
      path={path}
      value={String(expected)}
      options={
        labels === null
          ? [
              { value: 'true', label: 'Yes' },
              { value: 'false', label: 'No' },
              { value: 'unknown', label: 'Unknown' },
            ]
          : optionsOf([...labels, 'unknown'])
      }
      onChange={(value) => onChange(labels === null && value !== 'unknown' ? value === 'true' : value)}
    />
  )
}

interface DetailsProps extends ExpectedOutputFieldProps {
  readonly expected: Detailed
}

function Details({ name, path, expected, onChange }: DetailsProps) {
  const { ruleSet } = useRules()
  const put = <Key extends keyof Detailed>(key: Key, value: Detailed[Key] | undefined) =>
    onChange(withPart(expected, key, value))
  const score = ruleSet.scores?.[name]
  const definition = ruleSet.define?.[name]
  const labels = definition !== undefined && isChoose(definition) ? labelsOf(definition) : []
  return (
    <>
      {score !== undefined && (
        <>
          <RuleNumber
            label={`At least, ${nameWords(name)}`}
            path={`${path}/lo`}
            value={expected.lo}
            onChange={(lo) => put('lo', lo)}
            onEmpty={() => put('lo', undefined)}
          />
          <RuleNumber
            label={`At most, ${nameWords(name)}`}
            path={`${path}/hi`}
            value={expected.hi}
            onChange={(hi) => put('hi', hi)}
            onEmpty={() => put('hi', undefined)}
          />
          {(score.bands ?? []).length > 0 && (
            <RuleSelect
              label={`Band, ${nameWords(name)}`}
              path={`${path}/band`}
              value={expected.band ?? ''}
              options={[
                { value: '', label: 'Not compared' },
                ...optionsOf((score.bands ?? []).map(({ id }) => id)),
              ]}
              onChange={(band) => put('band', band === '' ? undefined : band)}
            />
          )}
        </>
      )}
      {labels.length > 0 && (
        <RuleSelect
          label={`Label, ${nameWords(name)}`}
          path={`${path}/label`}
          value={expected.label ?? ''}
          options={[{ value: '', label: 'Not compared' }, ...optionsOf(labels)]}
          onChange={(label) => put('label', label === '' ? undefined : label)}
        />
      )}
      {score === undefined && labels.length === 0 && (
        <RuleSelect
          label={`Truth, ${nameWords(name)}`}
          path={`${path}/truth`}
          value={expected.truth === undefined ? '' : String(expected.truth)}
          options={[
            { value: '', label: 'Not compared' },
            { value: 'true', label: 'Yes' },
            { value: 'false', label: 'No' },
            { value: 'unknown', label: 'Unknown' },
          ]}
          onChange={(truth) =>
            put('truth', truth === '' ? undefined : truth === 'unknown' ? truth : truth === 'true')
          }
        />
      )}
      <SettledSelect
        what={nameWords(name)}
        path={`${path}/settled`}
        value={expected.settled}
        onChange={(next) => put('settled', next)}
      />
      <NamesField
        label={`Missing for ${nameWords(name)}`}
        path={`${path}/missing`}
        names={expected.missing}
        options={Object.keys(ruleSet.facts)}
        wordsOf={nameWords}
        onChange={(next) => put('missing', next)}
      />
    </>
  )
}

function labelsOf({
  choose,
  else: otherwise,
}: {
  readonly choose: readonly { readonly then: string }[]
  readonly else: string
}) {
  return [...new Set([...choose.map(({ then }) => then), otherwise])]
}

/** One value said in detail: the same is compared as before. */
function detailOf(expected: ExpectedOutput): ExpectedOutput {
  if (typeof expected === 'number') return { lo: expected, hi: expected }
  if (typeof expected === 'boolean') return { truth: expected }
  return typeof expected === 'string' ? { label: expected } : expected
}

function oneValueOf(expected: ExpectedOutput): ExpectedOutput {
  if (typeof expected !== 'object') return expected
  return expected.label ?? expected.truth ?? expected.lo ?? Number.NaN
}
