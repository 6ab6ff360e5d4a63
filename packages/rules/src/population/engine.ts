import type { CodedPatients } from './coded-patients.ts'

/** A way to run the steps of a population. */
export interface Engine {
  readonly name: 'typescript' | 'webassembly'
  /** Empty room for the codes of patients; throws a RangeError when the platform has not that much. */
  readonly room: (bytes: number) => Uint8Array
  /** Answers so many groups from the first one on; `out` has room for the results of all groups. */
  readonly run: (patients: CodedPatients, first: number, groups: number, out: Uint8Array) => void
}
