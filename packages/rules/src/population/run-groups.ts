import type { CodedPatients } from './coded-patients.ts'

/** Answers so many groups from the first one on; `out` has room for the results of all groups. */
export type RunGroups = (patients: CodedPatients, first: number, groups: number, out: Uint8Array) => void
