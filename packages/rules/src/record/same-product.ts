import type { MedicationEntry } from './patient-record.ts'

/** Two entries about one product: they share a code, or are named alike. */
export function isSameProduct(a: MedicationEntry, b: MedicationEntry): boolean {
  const shared = a.codes.some((one) =>
    b.codes.some((other) => one.system === other.system && one.code === other.code),
  )
  const [nameA, nameB] = [productName(a), productName(b)]
  return shared || (nameA !== undefined && nameA === nameB)
}

function productName(entry: MedicationEntry): string | undefined {
  return entry.display?.trim().toLowerCase()
}
