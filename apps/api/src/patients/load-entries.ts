import type { RecordEntry } from '@guideboard/rules'
import type { ReadTx } from '../audit/read-handle.ts'

/** An entry of the record as the rules read it, with what a person wants to know of it besides. */
export interface StoredEntry {
  readonly patientId: string
  readonly entry: RecordEntry
  readonly receivedOn: string
  /** The resource that it came from, such as `MedicationRequest/17`. */
  readonly sourceId: string | null
}

/** The entries of these patients that stand, oldest arrival first. A dispense knows its request by our id. */
export async function loadEntries(
  tx: ReadTx,
  patientIds: readonly string[],
): Promise<readonly StoredEntry[]> {
  const rows = await tx.clinicalEntry.findMany({
    where: { patientId: { in: [...patientIds] }, replacedAt: null },
    orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      patientId: true,
      entry: true,
      receivedOn: true,
      sourceId: true,
      requestSourceId: true,
    },
  })
  const idBySource = new Map(rows.map((row) => [`${row.patientId} ${row.sourceId}`, row.id]))
  return rows.map((row) => {
    const receivedOn = row.receivedOn.toISOString().slice(0, 10)
    const requestId = idBySource.get(`${row.patientId} ${row.requestSourceId}`)
    const entry = {
      ...(row.entry as object),
      id: row.id,
      receivedOn,
      ...(requestId === undefined ? {} : { requestId }),
    } as RecordEntry // written by this product from the same type; the column is of JSON
    return { patientId: row.patientId, entry, receivedOn, sourceId: row.sourceId }
  })
}
