import { spokenDay } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'

interface PatientSummaryProps {
  readonly patient: {
    readonly birthDate: string | null
    readonly sex: string
    readonly deceased?: boolean
    readonly identifiers: readonly { readonly system: string; readonly value: string }[]
  }
}

/** Born, sex, identifiers: enough to be sure who this is. */
export function PatientSummary({ patient }: PatientSummaryProps) {
  const parts = [
    patient.birthDate ? `Born ${spokenDay(patient.birthDate)}` : 'Date of birth not recorded',
    ...(patient.deceased ? ['Deceased'] : []),
    `Sex: ${spokenTitle(patient.sex)}`,
    ...patient.identifiers.slice(0, 2).map(({ value }) => `Identifier ${value}`),
  ]
  return <p className={layout.meta}>{parts.join(' · ')}</p>
}
