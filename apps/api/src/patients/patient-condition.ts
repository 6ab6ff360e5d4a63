import { Prisma } from '@guideboard/database'
import { Invalid } from '../platform/errors.ts'
import { guidelineChanged } from './guideline-changed.ts'
import { openQuestions } from './open-questions.ts'
import type { Sex } from './patient.ts'

/** Which patients; every condition that is given holds. */
export interface PatientFilter {
  readonly sex?: Sex | null | undefined
  /** A guideline of their latest assessment has been replaced or withdrawn since. */
  readonly guidelineChanged?: boolean | null | undefined
  /** Facts are missing that would change the advice of their latest assessment; false for who was never assessed. */
  readonly dataMissing?: boolean | null | undefined
  /** None was ever assessed, or one was. */
  readonly assessed?: boolean | null | undefined
}

const longest = 200

/**
 * The same in SQL, about a row of `patient`.
 * @throws Invalid for a search that is too long
 */
export function patientCondition(search: string | null | undefined, filter: PatientFilter): Prisma.Sql {
  const words = search?.trim() ?? ''
  if (words.length > longest) throw tooLong()
  const { sex, guidelineChanged: changed, dataMissing, assessed } = filter
  const conditions = [
    ...(words === '' ? [] : [matching(words)]),
    ...(sex ? [Prisma.sql`patient.sex = ${sex}`] : []),
    ...(typeof changed === 'boolean' ? [Prisma.sql`${guidelineChanged} = ${changed}`] : []),
    ...(typeof dataMissing === 'boolean'
      ? [Prisma.sql`(coalesce(${openQuestions}, 0) > 0) = ${dataMissing}`]
      : []),
    ...(typeof assessed === 'boolean' ? [Prisma.sql`${wasAssessed} = ${assessed}`] : []),
  ]
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')
}

const wasAssessed = Prisma.sql`EXISTS (SELECT 1 FROM assessment WHERE assessment.patient_id = patient.id)`

function matching(words: string): Prisma.Sql {
  const part = `%${words.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return Prisma.sql`(patient.name ILIKE ${part} OR patient.birth_date = ${words}
    OR EXISTS (SELECT 1 FROM patient_identifier AS number WHERE number.patient_id = patient.id AND number.value = ${words}))`
}

function tooLong(): Invalid {
  return new Invalid(`A search has at most ${longest} characters.`, [
    {
      code: 'BAD_USER_INPUT',
      message: 'The search is too long.',
      path: '/search',
      fix: 'Search for a name.',
    },
  ])
}
