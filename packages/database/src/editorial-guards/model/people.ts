import { makePerson } from '../../test-kit/account-factories.ts'
import type { TestDatabase } from '../../test-kit/test-database.ts'
import type { BoardModel, Role } from './model-state.ts'

/** Who stands on the model's board. */
const places: readonly {
  readonly name: string
  readonly roles: readonly Role[]
  readonly disabled?: true
}[] = [
  { name: 'Author', roles: ['author'] },
  { name: 'Second author', roles: ['author'] },
  { name: 'Editor', roles: ['editor'] },
  { name: 'Reviewer', roles: ['reviewer'] },
  { name: 'Second reviewer', roles: ['reviewer'] },
  { name: 'Methodologist', roles: ['methodologist'] },
  { name: 'Patient', roles: ['patient-representative'] },
  { name: 'Chair', roles: ['chair'] },
  { name: 'Writing chair', roles: ['author', 'chair', 'reviewer'] },
  { name: 'Nobody', roles: [] },
  { name: 'Left', roles: ['author', 'editor', 'reviewer', 'chair'], disabled: true },
  { name: 'Many seats', roles: ['editor', 'reviewer', 'methodologist'] },
]

/** The people of the model as rows, in its order; ids. */
export async function makePeople(test: TestDatabase): Promise<readonly string[]> {
  const ids: string[] = []
  for (const { name, disabled } of places) {
    const id = await makePerson(test, { name })
    if (disabled) await test.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [id])
    ids.push(id)
  }
  return ids
}

export function modelPeople(): BoardModel['people'] {
  return places.map(({ roles, disabled }) => ({ roles: new Set(roles), disabled: disabled === true }))
}

/** SQL that gives everybody the roles they start a run with. */
export function startingRoles(ids: readonly string[]): string {
  const given = places.flatMap(({ roles }, place) =>
    roles.map((role) => `('${ids[place]}', '${role}', now() - interval '1 hour')`),
  )
  return `UPDATE board_grant SET ends_at = now() - interval '1 second' WHERE ends_at IS NULL;
    INSERT INTO board_grant (person_id, role, starts_at) VALUES ${given.join(', ')}`
}
