import type { Answers, Contestant } from './contestant.ts'
import { processorTime, type Spread, spreadOf } from './measure.ts'
import type { Patient } from './workload.ts'

const rounds = 7
const sliceMilliseconds = 150
const warmUpMilliseconds = 1500

/** How often an engine's answers are wrong, and how often it took an unknown for something else. */
export interface Comparison {
  readonly name: string
  readonly different: number
  readonly unknownAsFalse: number
}

/** Compares all answers with the first contestant's. A two-valued engine should say "true" exactly where it does. */
export async function compareAnswers(
  contestants: readonly Contestant[],
  patients: readonly Patient[],
): Promise<readonly Comparison[]> {
  const [reference, ...others] = await Promise.all(contestants.map((one) => answersOf(one, patients)))
  return others.map((answers, i) => {
    const contestant = contestants[i + 1]
    let [different, unknownAsFalse] = [0, 0]
    for (const [patient, all] of answers.entries()) {
      for (const [rule, answer] of all.entries()) {
        const wanted = reference?.[patient]?.[rule] ?? null
        const same = contestant?.knowsUnknown === true ? answer === wanted : answer === (wanted === true)
        if (!same) different += 1
        else if (answer !== wanted) unknownAsFalse += 1
      }
    }
    return { name: contestant?.name ?? '', different, unknownAsFalse }
  })
}

async function answersOf(contestant: Contestant, patients: readonly Patient[]): Promise<readonly Answers[]> {
  const all: Answers[] = []
  for (const patient of patients) all.push(await contestant.evaluate(contestant.input(patient)))
  return all
}

/** Nanoseconds of processor time per rule and patient; all contestants take turns in short slices. */
export async function timeOnePatient(
  contestants: readonly Contestant[],
  patients: readonly Patient[],
  rules: number,
): Promise<ReadonlyMap<string, Spread>> {
  const times = new Map<string, number[]>()
  for (const one of contestants) await slice(one, patients, warmUpMilliseconds)
  for (let round = 0; round < rounds; round += 1) {
    for (const one of contestants) {
      const { nanoseconds, evaluated } = await slice(one, patients, sliceMilliseconds)
      times.set(one.name, [...(times.get(one.name) ?? []), nanoseconds / evaluated / rules])
    }
  }
  return new Map([...times].map(([name, values]) => [name, spreadOf(values)]))
}

async function slice(contestant: Contestant, patients: readonly Patient[], milliseconds: number) {
  const inputs = patients.map(contestant.input)
  let evaluated = 0
  const nanoseconds = await processorTime(async () => {
    const end = performance.now() + milliseconds
    while (performance.now() < end) {
      for (let i = 0; i < 10; i += 1) {
        const answers = contestant.evaluate(inputs[evaluated % inputs.length])
        if (answers instanceof Promise) await answers
        evaluated += 1
      }
    }
  })
  return { nanoseconds, evaluated }
}
