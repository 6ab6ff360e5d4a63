import type { Limit } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import { IssuesAt } from './issues-at.tsx'
import { NumberField } from './number-field.tsx'

interface PlainLimits {
  readonly ge?: Limit
  readonly gt?: Limit
  readonly le?: Limit
  readonly lt?: Limit
}

interface LimitFieldsProps {
  readonly what: string
  readonly path: string
  readonly limits: PlainLimits
  readonly onChange: (limits: PlainLimits) => void
}

type Comparison = keyof PlainLimits

const lower = [
  { value: '', label: 'no lower limit' },
  { value: 'ge', label: 'at least' },
  { value: 'gt', label: 'more than' },
]
const upper = [
  { value: '', label: 'no upper limit' },
  { value: 'le', label: 'at most' },
  { value: 'lt', label: 'less than' },
]

/** A lower limit, an upper one, or both; whether the limit itself is included is always said. */
export function LimitFields({ what, path, limits, onChange }: LimitFieldsProps) {
  const from: Comparison | '' = 'ge' in limits ? 'ge' : 'gt' in limits ? 'gt' : ''
  const to: Comparison | '' = 'le' in limits ? 'le' : 'lt' in limits ? 'lt' : ''
  const numberAt = (comparison: Comparison | '') => {
    const limit = comparison === '' ? undefined : limits[comparison]
    return typeof limit === 'number' ? limit : Number.NaN
  }
  const put = (low: string, lowNumber: number, high: string, highNumber: number) =>
    onChange({ ...(low === '' ? {} : { [low]: lowNumber }), ...(high === '' ? {} : { [high]: highNumber }) })
  return (
    <>
      <NativeSelect
        aria-label={`Lower limit, ${what}`}
        data={lower}
        value={from}
        onChange={({ currentTarget: { value } }) => put(value, numberAt(from), to, numberAt(to))}
      />
      {from !== '' && (
        <NumberField
          label={`Number, ${what}`}
          value={numberAt(from)}
          path={`/ruleSet${path}/${from}`}
          onChange={(number) => put(from, number, to, numberAt(to))}
        />
      )}
      <NativeSelect
        aria-label={`Upper limit, ${what}`}
        data={upper}
        value={to}
        onChange={({ currentTarget: { value } }) => put(from, numberAt(from), value, numberAt(to))}
      />
      {to !== '' && (
        <NumberField
          label={`Upper number, ${what}`}
          value={numberAt(to)}
          path={`/ruleSet${path}/${to}`}
          onChange={(number) => put(from, numberAt(from), to, number)}
        />
      )}
      {from !== '' && <IssuesAt path={`${path}/${from}`} />}
      {to !== '' && <IssuesAt path={`${path}/${to}`} />}
    </>
  )
}
