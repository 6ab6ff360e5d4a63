import {
  compilePopulation,
  countOutcomes,
  type PatientColumns,
  type RuleSet,
  transitionsBetween,
} from '../../packages/rules/src/index.ts'
import { processorTime, type Spread, spreadOf } from './measure.ts'
import { facts, type Patient } from './workload.ts'

const rounds = 7
const evaluationsEach = 10

/** Milliseconds of processor time for the whole population. */
export interface PopulationTimes {
  readonly engine: string
  readonly encode: Spread
  /** Into the room of an earlier result. */
  readonly evaluate: Spread
  /** Into new room, which the operating system must clear first. */
  readonly anew: Spread
  readonly count: Spread
  readonly transitions: Spread
  /** Copying the codes from one place to another: about what any answer must cost. */
  readonly copy: Spread
}

/** Patients as columns. */
export function columnsOfPatients(patients: Iterable<Patient>, count: number): PatientColumns {
  const columns = Object.fromEntries(
    Object.keys(facts).map((fact) => [fact, new Array<boolean | string | number | undefined>(count)]),
  )
  let row = 0
  for (const patient of patients) {
    for (const [fact, column] of Object.entries(columns)) column[row] = patient[fact] ?? undefined
    row += 1
  }
  return { count, facts: columns }
}

/** Times a population with one engine; coding the patients is apart, for it is done when a fact is written. */
export async function timePopulation(
  ruleSet: RuleSet,
  columns: PatientColumns,
  engine?: 'typescript',
): Promise<PopulationTimes> {
  const population = compilePopulation(ruleSet, engine === undefined ? {} : { engine })
  const encode = [await milliseconds(() => population.encode(columns))]
  const patients = population.encode(columns)
  const elsewhere = new Uint8Array(patients.bytes.length)
  const [result, spare] = [population.evaluate(patients), population.evaluate(patients)]
  const again = () => population.evaluate(patients, { insteadOf: spare })
  for (let i = 0; i < 10; i += 1) again()
  const none: readonly number[] = []
  const times = {
    evaluate: [...none],
    anew: [...none],
    count: [...none],
    transitions: [...none],
    copy: [...none],
  }
  for (let round = 0; round < rounds; round += 1) {
    times.copy.push(await milliseconds(() => elsewhere.set(patients.bytes), evaluationsEach))
    times.evaluate.push(await milliseconds(again, evaluationsEach))
    times.anew.push(await milliseconds(() => population.evaluate(patients), evaluationsEach))
    times.count.push(await milliseconds(() => countOutcomes(result)))
    times.transitions.push(await milliseconds(() => transitionsBetween(result, result)))
  }
  return {
    engine: population.engine,
    encode: spreadOf(encode),
    evaluate: spreadOf(times.evaluate),
    anew: spreadOf(times.anew),
    count: spreadOf(times.count),
    transitions: spreadOf(times.transitions),
    copy: spreadOf(times.copy),
  }
}

async function milliseconds(work: () => unknown, times = 1): Promise<number> {
  const nanoseconds = await processorTime(() => {
    for (let i = 0; i < times; i += 1) work()
  })
  return nanoseconds / times / 1e6
}
