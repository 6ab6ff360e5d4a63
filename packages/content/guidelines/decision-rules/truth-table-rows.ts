import type { Check, DecisionRule, Inputs, Results, TruthTable } from './decision-rule.ts'

/** A value of a numeric input on each side of the limit that a column of the table names. */
const limits: Readonly<Record<string, readonly [no: Inputs, yes: Inputs]>> = {
  ureaOver7: [{ urea: 7 }, { urea: 7.1 }],
  rrAtLeast30: [{ respiratoryRate: 29 }, { respiratoryRate: 30 }],
  lowBP: [
    { systolic: 90, diastolic: 61 },
    { systolic: 89, diastolic: 61 },
  ],
  age65: [{ age: 64 }, { age: 65 }],
}

/** Every row of the truth table as a patient. */
export function truthTableRows({ truthTable }: DecisionRule): readonly Check[] {
  return isList(truthTable.rows)
    ? truthTable.rows.map((row) => rowOfList(truthTable.order, row))
    : Object.entries(truthTable.rows).map(([bits, expected]) => ({
        name: `row ${bits}`,
        inputs: inputsOf(truthTable.order, bits),
        expected: typeof expected === 'number' ? { score: expected } : expected,
      }))
}

type ListRow = readonly [bits: string, ...values: (number | string)[]]

function rowOfList(order: readonly string[], [bits, ...values]: ListRow): Check {
  const named = Object.fromEntries(values.map((value, i) => [order[bits.length + i], value]))
  const { age, ...expected } = named as { age: number } & Results
  return {
    name: `row ${[bits, ...values].join(' ')}`,
    inputs: { ...inputsOf(order, bits), age },
    expected,
  }
}

function inputsOf(order: readonly string[], bits: string): Inputs {
  return Object.assign(
    {},
    ...[...bits].map((bit, i) => {
      const name = order[i] ?? ''
      return limits[name]?.[bit === '1' ? 1 : 0] ?? { [name]: bit === '1' }
    }),
  )
}

function isList(rows: TruthTable['rows']): rows is readonly ListRow[] {
  return Array.isArray(rows)
}
