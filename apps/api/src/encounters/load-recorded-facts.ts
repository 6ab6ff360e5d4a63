import type { RecordedAnswer } from '@guideboard/rules'
import type { ReadTx } from '../audit/read-handle.ts'
import { actorNames } from './actor-names.ts'

/** What somebody stated of one fact, the last time. */
export interface RecordedFact {
  readonly encounterId: string
  readonly factId: string
  readonly known: boolean
  readonly boolean: boolean | null
  readonly code: string | null
  readonly quantity: { readonly value: number; readonly unit: string } | null
  readonly date: string | null
  readonly recordedAt: Date
  readonly recordedBy: string
}

/** The facts that hold in these encounters: of each fact the last statement, by fact. */
export async function loadRecordedFacts(
  tx: ReadTx,
  encounterIds: readonly string[],
): Promise<readonly RecordedFact[]> {
  const rows = await tx.recordedFact.findMany({
    where: { encounterId: { in: [...encounterIds] } },
    orderBy: { seq: 'asc' },
  })
  const last = new Map(rows.map((row) => [`${row.encounterId} ${row.fact}`, row]))
  const names = await actorNames(
    tx,
    rows.map(({ recordedBy }) => recordedBy),
  )
  return [...last.values()]
    .map((row) => ({
      encounterId: row.encounterId,
      factId: row.fact,
      known: row.known,
      boolean: row.booleanValue,
      code: row.codeValue,
      quantity:
        row.numberValue === null || row.unit === null ? null : { value: row.numberValue, unit: row.unit },
      date: row.dateValue === null ? null : dayText(row.dateValue),
      recordedAt: row.recordedAt,
      recordedBy: names(row.recordedBy),
    }))
    .toSorted((a, b) => a.factId.localeCompare(b.factId))
}

/** Every statement about the patient of an encounter, oldest first, as the rules read them. */
export async function loadAnswers(
  tx: ReadTx,
  encounter: { readonly id: string; readonly patientId: string },
): Promise<readonly RecordedAnswer[]> {
  const rows = await tx.recordedFact.findMany({
    where: { patientId: encounter.patientId },
    orderBy: { seq: 'asc' },
  })
  return rows.map((row) => {
    const date = row.dateValue === null ? undefined : dayText(row.dateValue)
    const value = row.booleanValue ?? row.codeValue ?? row.numberValue ?? date
    return {
      id: row.id,
      fact: row.fact,
      known: row.known,
      ...(value === undefined ? {} : { value }),
      ...(row.unit === null ? {} : { unit: row.unit }),
      ...(row.analyte === null ? {} : { analyte: row.analyte }),
      currentEncounter: row.encounterId === encounter.id,
      recordedOn: dayText(row.recordedOn),
    }
  })
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}
