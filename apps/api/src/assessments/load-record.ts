import type { AsOf, PatientRecord, RecordedAnswer } from '@guideboard/rules'
import type { ReadTx } from '../audit/read-handle.ts'
import type { Encounter } from '../encounters/encounter.ts'
import { loadAnswers } from '../encounters/load-recorded-facts.ts'
import { loadEntries } from '../patients/load-entries.ts'
import { loadPatient } from '../patients/load-patient.ts'
import type { OwnOrganization } from '../patients/own-organization.ts'
import { dayIn, isCalendarDate } from '../platform/calendar-date.ts'
import { Invalid } from '../platform/errors.ts'

/** All that an assessment of an encounter is made from. */
export interface EncounterRecord {
  readonly record: PatientRecord
  readonly answers: readonly RecordedAnswer[]
  readonly moment: AsOf
}

/** The record of the patient of an encounter, as of a day. No orders are under consideration in an encounter. */
export async function loadRecord(
  tx: ReadTx,
  organization: OwnOrganization,
  encounter: Encounter,
  asOf: string,
): Promise<EncounterRecord> {
  const patient = await loadPatient(tx, encounter.patientId)
  const stored = await loadEntries(tx, [patient.id])
  return {
    record: {
      patient: {
        id: patient.id,
        gender: patient.sex,
        ...(patient.birthDate === null ? {} : { birthDate: patient.birthDate }),
      },
      entries: stored.map(({ entry }) => entry),
      orders: [],
    },
    answers: await loadAnswers(tx, encounter),
    moment: {
      asOf,
      jurisdiction: organization.jurisdiction,
      encounterStartedOn: dayIn(organization.timeZone, encounter.startedAt),
      ...(encounter.setting === null ? {} : { setting: encounter.setting }),
    },
  }
}

/**
 * The day to assess for: today in the organization unless one is given.
 * @throws Invalid for a day that does not exist, or has not come yet
 */
export function assessmentDay(organization: OwnOrganization, asOf: string | null | undefined): string {
  if (asOf === undefined || asOf === null) return organization.today
  if (isCalendarDate(asOf) && asOf >= '1900-01-01' && asOf <= organization.today) return asOf
  throw new Invalid('This day cannot be assessed.', [
    {
      code: 'BAD_USER_INPUT',
      message: `${asOf.slice(0, 20)} is no day between 1900 and today (${organization.today}).`,
      path: '/asOf',
      fix: 'Give a day that has come, as YYYY-MM-DD, or leave it out for today.',
    },
  ])
}
