export type Dimension =
  | 'count'
  | 'proportion'
  | 'per day'
  | 'fold'
  | 'time'
  | 'months'
  | 'mass'
  | 'volume'
  | 'length'
  | 'temperature'
  | 'pressure'
  | 'amount concentration'
  | 'mass concentration'

interface Unit {
  readonly names: string
  readonly dimension: Dimension
  readonly toFirst: (value: number) => number
}

const times = (factor: number) => (value: number) => value * factor
const same = times(1)

/**
 * Units as texts write them. Days and weeks convert into each other, months and years into each other; a month
 * is no fixed number of days, so "12 weeks" and "3 months" are two different things.
 */
const units: readonly Unit[] = [
  { names: 'minutes?|min', dimension: 'time', toFirst: times(1 / 1440) },
  { names: 'hours?|h', dimension: 'time', toFirst: times(1 / 24) },
  { names: 'days?|d', dimension: 'time', toFirst: same },
  { names: 'weeks?|wk', dimension: 'time', toFirst: times(7) },
  { names: 'months?', dimension: 'months', toFirst: same },
  { names: 'years?(?: old| of age)?|aged?', dimension: 'months', toFirst: times(12) },
  { names: 'micrograms?|mcg|µg|μg', dimension: 'mass', toFirst: times(0.001) },
  { names: 'milligrams?|mg', dimension: 'mass', toFirst: same },
  { names: 'grams?|g', dimension: 'mass', toFirst: times(1000) },
  { names: 'kilograms?|kg', dimension: 'mass', toFirst: times(1_000_000) },
  { names: 'millilit(?:er|re)s?|ml', dimension: 'volume', toFirst: same },
  { names: 'lit(?:er|re)s?|l', dimension: 'volume', toFirst: times(1000) },
  { names: 'millimet(?:er|re)s?|mm', dimension: 'length', toFirst: same },
  { names: 'centimet(?:er|re)s?|cm', dimension: 'length', toFirst: times(10) },
  { names: 'met(?:er|re)s?', dimension: 'length', toFirst: times(1000) },
  { names: 'inch(?:es)?', dimension: 'length', toFirst: times(25.4) },
  { names: '°\\s?C|degrees Celsius', dimension: 'temperature', toFirst: same },
  {
    names: '°\\s?F|degrees Fahrenheit',
    dimension: 'temperature',
    toFirst: (value) => ((value - 32) * 5) / 9,
  },
  { names: 'mm\\s?Hg', dimension: 'pressure', toFirst: same },
  { names: 'mmol/L', dimension: 'amount concentration', toFirst: same },
  { names: 'mg/dL', dimension: 'mass concentration', toFirst: same },
  { names: '%|percent|per cent', dimension: 'proportion', toFirst: times(0.01) },
]

// Whole units before their parts: "mmol/L" is no "mm", and "mg/dL" is no "mg".
export const unitPattern = units
  .toReversed()
  .map(({ names }) => names)
  .join('|')

const readers = units.map((unit) => ({ unit, pattern: new RegExp(`^(?:${unit.names})$`, 'iu') }))

/** The unit that a text calls so. */
export function unitNamed(name: string): Unit | undefined {
  return readers.find(({ pattern }) => pattern.test(name.trim()))?.unit
}
