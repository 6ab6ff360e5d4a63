import { boardRoles } from '@guideboard/content'
import { expect, it } from 'vitest'
import type { Actor, BoardRole, Person } from '../platform/actor.ts'
import { mayReadBoard, mayWrite } from './policy.ts'

const person = (roles: readonly BoardRole[]): Person => ({
  kind: 'person',
  id: 'p',
  name: 'P',
  email: 'p@x',
  boardRoles: roles,
  organizationId: 'o',
  organizationRoles: ['clinician', 'org-admin'],
  sessionId: 's',
})
const outside: readonly (readonly [string, Actor, string])[] = [
  ['anonymous', { kind: 'anonymous' }, 'UNAUTHENTICATED'],
  ['somebody off the board', person([]), 'ROLE_REQUIRED'],
  ['the installation', { kind: 'system', name: 'start' }, 'ROLE_REQUIRED'],
  [
    'a key with every scope',
    {
      kind: 'key',
      id: 'k',
      ownerId: 'p',
      organizationId: 'o',
      scopes: ['articles:read', 'evaluate', 'patients:read', 'patients:write', 'assess'],
    },
    'ROLE_REQUIRED',
  ],
]

it.each(boardRoles)('a person with the role %s sees drafts and who is in them', (role) => {
  expect(mayReadBoard(person([role]))).toBeUndefined()
})

it.each(boardRoles)('a person with the role %s is in a draft only as an author', (role) => {
  expect(mayWrite(person([role]))?.code).toBe(role === 'author' ? undefined : 'ROLE_REQUIRED')
})

it.each(outside)('%s neither sees nor writes them', (_, actor, code) => {
  expect([mayReadBoard(actor)?.code, mayWrite(actor)?.code]).toEqual([code, code])
})
