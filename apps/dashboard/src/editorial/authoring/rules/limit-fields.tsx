import type { Limit } from '@guideboard/rules'
import { NativeSelect } from '@mantine/core'
import { LimitValue } from './limit-value.tsx'

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
  const limitAt = (comparison: Comparison | ''): Limit =>
    (comparison === '' ? undefined : limits[comparison]) ?? Number.NaN
  const put = (low: string, lowLimit: Limit, high: string, highLimit: Limit) =>
    onChange({ ...(low === '' ? {} : { [low]: lowLimit }), ...(high === '' ? {} : { [high]: highLimit }) })
  return (
    <>
      <NativeSelect
        aria-label={`Lower limit, ${what}`}
        data={lower}
        value={from}
        onChange={({ currentTarget: { value } }) => put(value, limitAt(from), to, limitAt(to))}
      />
      {from !== '' && (
        <LimitValue
          label={`Number, ${what}`}
          limit={limitAt(from)}
          path={`${path}/${from}`}
          onChange={(limit) => put(from, limit, to, limitAt(to))}
        />
      )}
      <NativeSelect
        aria-label={`Upper limit, ${what}`}
        data={upper}
        value={to}
        onChange={({ currentTarget: { value } }) => put(from, limitAt(from), value, limitAt(to))}
      />
      {to !== '' && (
        <LimitValue
          label={`Upper number, ${what}`}
          limit={limitAt(to)}
          path={`${path}/${to}`}
          onChange={(limit) => put(from, limitAt(from), to, limit)}
        />
      )}
    </>
  )
}
