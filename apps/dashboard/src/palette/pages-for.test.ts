import { expect, it } from 'vitest'
import type { Me } from '../api/session.ts'
import { pagesFor } from './pages-for.ts'

const person = (boardRoles: Me['boardRoles'], organizationRoles: Me['organizationRoles'] = []): Me => ({
  id: 'one',
  name: 'One',
  email: 'one@example.org',
  organization: null,
  organizationRoles,
  boardRoles,
})
const labels = (me: Me | null) => pagesFor(me).map(({ label }) => label)

it('offers a clinician no page of the board, and an author no patients', () => {
  expect(labels(person([], ['CLINICIAN']))).toEqual([
    'Articles',
    'Patients',
    'Notices',
    'Second factor',
    'Editorial policy',
  ])
  expect(labels(person(['AUTHOR']))).toEqual([
    'Articles',
    'Board',
    'New article',
    'Notices',
    'Metrics of the board',
    'Second factor',
    'Editorial policy',
  ])
  expect(labels(person(['CHAIR']))).toContain('Audit trail')
})

it('offers a stranger what everybody may read', () => {
  expect(labels(null)).toEqual(['Articles', 'Editorial policy'])
})
