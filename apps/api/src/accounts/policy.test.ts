import { describe, expect, it } from 'vitest'
import { mayReadArticles } from '../articles/policy.ts'
import { mayEvaluate } from '../assessments/evaluate-policy.ts'
import type { Actor, ApiScope, BoardRole, OrganizationRole } from '../platform/actor.ts'
import { mayCreateKey, mayRevokeKey, maySetUp, maySignIn, mayUseAccount, scopesOf } from './policy.ts'

const person = (
  organizationRoles: readonly OrganizationRole[],
  boardRoles: readonly BoardRole[] = [],
): Actor => ({
  kind: 'person',
  id: 'p',
  name: 'P',
  email: 'p@x',
  boardRoles,
  ...(organizationRoles.length === 0 ? {} : { organizationId: 'o' }),
  organizationRoles,
  sessionId: 's',
})
const key = (...scopes: ApiScope[]): Actor => ({
  kind: 'key',
  id: 'k',
  ownerId: 'p',
  organizationId: 'o',
  scopes,
})

const actors = {
  anonymous: { kind: 'anonymous' },
  system: { kind: 'system', name: 'start' },
  clinician: person(['clinician']),
  admin: person(['org-admin']),
  auditor: person(['org-auditor']),
  chair: person([], ['chair']),
  author: person([], ['author']),
  'key of nothing': key(),
  'key to read': key('articles:read'),
  'key to evaluate': key('evaluate'),
  'key to assess': key('assess', 'patients:read'),
} as const satisfies Record<string, Actor>
type Who = keyof typeof actors

const questions = {
  'read articles': mayReadArticles,
  evaluate: mayEvaluate,
  'use an account': mayUseAccount,
  'set up': maySetUp,
  'make a key to read articles': (actor: Actor) => mayCreateKey(actor, ['articles:read']),
  'make a key to evaluate': (actor: Actor) => mayCreateKey(actor, ['evaluate']),
  'make a key to assess': (actor: Actor) => mayCreateKey(actor, ['assess']),
  "revoke another's key": (actor: Actor) => mayRevokeKey(actor, { ownerId: 'somebody else' }),
  'revoke an own key': (actor: Actor) => mayRevokeKey(actor, { ownerId: 'p' }),
} as const

const people: readonly Who[] = ['clinician', 'admin', 'auditor', 'chair', 'author']
const allowed: Readonly<Record<keyof typeof questions, readonly Who[]>> = {
  'read articles': ['anonymous', 'system', ...people, 'key to read', 'key to evaluate'],
  evaluate: ['system', 'clinician', 'key to evaluate'],
  'use an account': people,
  'set up': ['system'],
  'make a key to read articles': ['clinician', 'admin', 'auditor'],
  'make a key to evaluate': ['clinician', 'admin'],
  'make a key to assess': ['clinician'],
  "revoke another's key": ['admin'],
  'revoke an own key': people,
}

describe.each(Object.entries(questions))('may %s:', (question, ask) => {
  it.each(Object.entries(actors))('%s', (who, actor) => {
    const expected = allowed[question as keyof typeof questions].includes(who as Who)
    expect(ask(actor) === undefined).toBe(expected)
  })
})

it('sign in over plain http only on this machine', () => {
  expect([maySignIn('secure'), maySignIn('loopback'), maySignIn('plain')?.code]).toEqual([
    undefined,
    undefined,
    'INSECURE_TRANSPORT',
  ])
})

it('board roles give no scope', () => {
  expect(scopesOf([])).toEqual([])
})
