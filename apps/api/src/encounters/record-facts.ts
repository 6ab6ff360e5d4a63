import type { FactInput } from '@guideboard/rules'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { loadOwnOrganization } from '../patients/own-organization.ts'
import { mayWritePatients } from '../patients/policy.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { type FactArgument, statedFacts } from '../platform/fact-input.ts'
import { factProblems, mostFacts } from './check-stated-facts.ts'
import { type Encounter, isOpen } from './encounter.ts'
import { encounterClosed } from './encounter-closed.ts'
import { loadGuidelinesInForce } from './guidelines-in-force.ts'
import { loadEncounter } from './load-encounter.ts'
import { type ReviewedList, reviewedEntries } from './reviewed-lists.ts'

export interface RecordFacts {
  readonly encounterId: string
  readonly facts: readonly FactArgument[]
  /** Lists of the record that the clinician went through today and found complete. */
  readonly reviewedLists?: readonly ReviewedList[] | null | undefined
}

/**
 * Records what was stated in an encounter: yes, no, a value, a date or an explicit "unknown". Statements are
 * added, never changed; the last one of a fact counts.
 * @throws Invalid with the path of every fact that no guideline in force knows or whose value does not suit it
 * @throws NotReady when the encounter is closed
 */
export async function recordFacts(ctx: Ctx, input: RecordFacts): Promise<Encounter> {
  await refuse(ctx, mayWritePatients(ctx.actor), 'encounter.record-facts')
  const reviewed = [...new Set(input.reviewedLists ?? [])]
  if (input.facts.length + reviewed.length === 0 || input.facts.length > mostFacts) {
    throw new Invalid(`Between 1 and ${mostFacts} facts are recorded at once.`, [
      {
        code: 'BAD_USER_INPUT',
        message: 'Too few or too many facts.',
        path: '/facts',
        fix: 'Send them in parts.',
      },
    ])
  }
  const facts = statedFacts(input.facts)
  return change(ctx, async (tx) => {
    const organization = await loadOwnOrganization(ctx, tx)
    const encounter = await loadEncounter(tx, input.encounterId, '/encounterId')
    if (!isOpen(encounter)) throw encounterClosed(encounter)
    const guidelines = await loadGuidelinesInForce(tx)
    const problems = factProblems(
      input.facts,
      guidelines.map(({ ruleSet }) => ruleSet),
      organization.today,
    )
    if (problems.length > 0) throw new Invalid('These facts cannot be recorded.', problems)

    const stated = {
      organizationId: organization.id,
      encounterId: encounter.id,
      patientId: encounter.patientId,
    }
    await tx.recordedFact.createMany({
      data: facts.map((fact, index) => ({
        ...stated,
        fact: fact.fact,
        ...valueColumns(fact, input.facts[index]),
        recordedOn: new Date(`${organization.today}T00:00:00Z`),
      })),
    })
    await tx.clinicalEntry.createMany({ data: reviewedEntries(stated, reviewed, organization.today) })
    return {
      value: encounter,
      audit: {
        action: 'encounter.record-facts',
        entity: { kind: 'encounter', id: encounter.id },
        patients: [encounter.patientId],
        detail: { facts: facts.map(({ fact }) => fact), reviewed },
      },
    }
  })
}

function valueColumns({ value }: FactInput, given: FactArgument | undefined) {
  if (typeof value === 'boolean') return { known: true, booleanValue: value }
  if (typeof value === 'string') {
    return typeof given?.value.date === 'string'
      ? { known: true, dateValue: new Date(`${value}T00:00:00Z`) }
      : { known: true, codeValue: value }
  }
  if (typeof value === 'object' && 'value' in value) {
    return { known: true, numberValue: value.value, unit: value.unit, analyte: value.analyte ?? null }
  }
  return { known: false }
}
