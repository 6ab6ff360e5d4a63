import type { ApiScope, OrganizationRole, Person } from '../platform/actor.ts'
import { builder } from '../platform/builder.ts'
import { BoardRoleEnum } from '../platform/enums.ts'
import { installationVersion } from '../platform/installation-version.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import type { ApiKey } from './api-key.ts'
import { confirmIdentity, type IdentityConfirmed } from './confirm-identity.ts'
import { type CreatedApiKey, createApiKey } from './create-api-key.ts'
import { type Installation, installation } from './installation.ts'
import { keysOf, me, type Organization, organizationById } from './me.ts'
import { revokeApiKey } from './revoke-api-key.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'

const OrganizationRoleEnum = builder.enumType('OrganizationRole', {
  description: 'A role inside an organization.',
  values: {
    CLINICIAN: { value: 'clinician', description: 'Sees and assesses the patients of the organization.' },
    ORG_ADMIN: { value: 'org-admin', description: 'Runs the organization: people, roles, keys.' },
    ORG_AUDITOR: { value: 'org-auditor', description: 'Reads the audit trail of the organization.' },
    INTEGRATOR: { value: 'integrator', description: 'A program that acts for the organization.' },
  } as const satisfies Record<string, { value: OrganizationRole; description: string }>,
})

const ApiScopeEnum = builder.enumType('ApiScope', {
  description: 'What an API key may do.',
  values: {
    ARTICLES_READ: { value: 'articles:read', description: 'Read articles as any reader may.' },
    EVALUATE: { value: 'evaluate', description: 'Run guidelines over given facts.' },
    PATIENTS_READ: { value: 'patients:read', description: 'Read the patients of the organization.' },
    PATIENTS_WRITE: { value: 'patients:write', description: 'Import and write clinical records.' },
    ASSESS: { value: 'assess', description: 'Assess encounters.' },
  } as const satisfies Record<string, { value: ApiScope; description: string }>,
})

export const SignatureMeaningEnum = builder.enumType('SignatureMeaning', {
  description: 'What a signature says.',
  values: {
    AUTHORED: { value: 'authored', description: 'I wrote this and hand it in.' },
    REVIEWED: { value: 'reviewed', description: 'I read this and vote on it.' },
    APPROVED: { value: 'approved', description: 'I put this in force.' },
    WITHDRAWN: { value: 'withdrawn', description: 'I take this back.' },
    SET_ASIDE: { value: 'set-aside', description: 'I set this objection aside.' },
    SURVEYED: { value: 'surveyed', description: 'I searched for new evidence.' },
  } as const,
})

const InstallationRef = builder.objectRef<Installation>('Installation').implement({
  description: 'What is running here.',
  fields: (t) => ({
    demonstration: t.exposeBoolean('demonstration', { description: 'Shows made-up people and data.' }),
    version: t.string({ description: 'Version of the product.', resolve: () => installationVersion }),
  }),
})

const OrganizationRef = builder.objectRef<Organization>('Organization').implement({
  description: 'A clinic or another organization with patients of its own.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    timeZone: t.exposeString('timeZone', {
      description: 'Its IANA time zone: a day ends there at midnight.',
    }),
    sharesPatientTotals: t.exposeBoolean('sharesPatientTotals', {
      description: 'The board is told, in whole tens, for how many of its patients a version says otherwise.',
    }),
  }),
})

const ApiKeyRef = builder.objectRef<ApiKey>('ApiKey').implement({
  description: 'A credential for a program. Its secret is shown once, when it is made.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id, part of the key itself.' }),
    name: t.exposeString('name', { description: 'What it is for.' }),
    prefix: t.string({ description: 'How the key begins.', resolve: ({ id }) => `gb_${id}` }),
    scopes: t.field({
      type: [ApiScopeEnum],
      description: 'What it may do.',
      resolve: ({ scopes }) => scopes,
    }),
    createdAt: t.field({
      type: 'DateTime',
      description: 'When it was made.',
      resolve: (key) => key.createdAt,
    }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends by itself.',
      resolve: (key) => key.expiresAt,
    }),
    lastUsedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute.',
      resolve: (key) => key.lastUsedAt,
    }),
    revokedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it was revoked.',
      resolve: (key) => key.revokedAt,
    }),
  }),
})

export const MeRef = builder.objectRef<Person>('Me').implement({
  description: 'The person who is signed in.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Their id.' }),
    name: t.exposeString('name', { description: 'Their name, as signatures print it.' }),
    email: t.exposeString('email', { description: 'The address they sign in with.' }),
    organization: t.field({
      type: OrganizationRef,
      nullable: true,
      description: 'The organization they act for; null for people of the board only.',
      resolve: ({ organizationId }, _args, ctx) =>
        organizationId === undefined ? null : organizationById(ctx, organizationId),
    }),
    organizationRoles: t.field({
      type: [OrganizationRoleEnum],
      description: 'Their roles there that count now.',
      resolve: (person) => person.organizationRoles,
    }),
    boardRoles: t.field({
      type: [BoardRoleEnum],
      description: 'Their roles on the editorial board that count now.',
      resolve: (person) => person.boardRoles,
    }),
    apiKeys: t.field({
      type: [ApiKeyRef],
      description: 'Their API keys, revoked ones included, newest first.',
      resolve: (person, _args, ctx) => keysOf({ ...ctx, actor: person }, person.id),
    }),
  }),
})

builder.queryFields((t) => ({
  installation: t.field({
    type: InstallationRef,
    description: 'What is running here.',
    resolve: (_root, _args, ctx) => installation(ctx),
  }),
  me: t.field({
    type: MeRef,
    nullable: true,
    description: 'The person who is signed in; null for readers and API keys.',
    resolve: (_root, _args, ctx) => me(ctx),
  }),
}))

const SignedInRef = builder.objectRef<{ readonly person: Person }>('SignedIn').implement({
  description: 'A session has started; its cookie is set.',
  fields: (t) => ({
    me: t.field({ type: MeRef, description: 'Who signed in.', resolve: ({ person }) => person }),
  }),
})

const CreatedApiKeyRef = builder.objectRef<CreatedApiKey>('CreatedApiKey').implement({
  description: '`secret` is shown once, here.',
  fields: (t) => ({
    apiKey: t.field({ type: ApiKeyRef, description: 'The key.', resolve: ({ apiKey }) => apiKey }),
    secret: t.exposeString('secret', { description: 'Send it as `Authorization: Bearer …`.' }),
  }),
})

const RevokedApiKeyRef = builder.objectRef<{ readonly apiKey: ApiKey }>('RevokedApiKey').implement({
  description: 'The key is dead from now on.',
  fields: (t) => ({
    apiKey: t.field({ type: ApiKeyRef, description: 'The key.', resolve: ({ apiKey }) => apiKey }),
  }),
})

const IdentityConfirmedRef = builder.objectRef<IdentityConfirmed>('IdentityConfirmed').implement({
  description: '`token`: single use, 5 minutes at most.',
  fields: (t) => ({
    token: t.exposeString('token', { description: 'Signs one act on one version and content hash.' }),
    expiresAt: t.field({
      type: 'DateTime',
      description: 'When it ends.',
      resolve: ({ expiresAt }) => expiresAt,
    }),
  }),
})

const SignInInputRef = builder.inputType('SignInInput', {
  description: 'Who signs in.',
  fields: (t) => ({
    email: t.string({ description: 'The address of the account.' }),
    password: t.string({ description: 'Its password.' }),
    code: t.string({
      required: false,
      description: 'Of the authenticator app, or a recovery code; for an account with a second factor.',
    }),
  }),
})

const CreateApiKeyInputRef = builder.inputType('CreateApiKeyInput', {
  description: 'A key to be made for your organization.',
  fields: (t) => ({
    name: t.string({ description: 'What it is for, 1 to 80 characters.' }),
    scopes: t.field({ type: [ApiScopeEnum], description: 'What it may do; no more than you may.' }),
    expiresInDays: t.int({ required: false, description: '90 unless said; 365 at most.' }),
  }),
})

const ConfirmIdentityInputRef = builder.inputType('ConfirmIdentityInput', {
  description: 'What is about to be signed.',
  fields: (t) => ({
    password: t.string({
      required: false,
      description:
        'Your password, again; may be left out while `Me.confirmedUntil` has not passed, to submit or vote.',
    }),
    code: t.string({
      required: false,
      description: 'Of your authenticator app, or a recovery code: to approve, withdraw or set aside.',
    }),
    versionId: t.id({ description: 'The version.' }),
    contentHash: t.string({ description: 'The hash of the content that you have read.' }),
    meaning: t.field({ type: SignatureMeaningEnum, description: 'What the signature says.' }),
  }),
})

builder.mutationFields((t) => ({
  signIn: t.field({
    type: resultUnion('SignInResult', 'A session, or why there is none.', SignedInRef),
    description: 'Starts a session and sets its cookie.',
    args: { input: t.arg({ type: SignInInputRef, description: 'Who signs in.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(async () => {
        const { peer, transport } = ctx.connection
        const { person, token } = await signIn(ctx, { ...input, peer, transport })
        ctx.connection.setSessionCookie(token)
        return { person }
      }),
  }),
  signOut: t.boolean({
    description: 'Ends the session. False when there was none.',
    resolve: async (_root, _args, ctx) => {
      const ended = await signOut(ctx)
      ctx.connection.clearSessionCookie()
      return ended
    },
  }),
  createApiKey: t.field({
    type: resultUnion('CreateApiKeyResult', 'A key, or why there is none.', CreatedApiKeyRef),
    description: 'Makes a key for a program of your organization.',
    args: { input: t.arg({ type: CreateApiKeyInputRef, description: 'The key to be made.' }) },
    resolve: (_root, { input }, ctx) => asResult(() => createApiKey(ctx, input)),
  }),
  revokeApiKey: t.field({
    type: resultUnion('RevokeApiKeyResult', 'The dead key, or why it lives on.', RevokedApiKeyRef),
    description: 'Ends a key for good.',
    args: { id: t.arg.id({ description: 'The id of the key.' }) },
    resolve: (_root, { id }, ctx) => asResult(async () => ({ apiKey: await revokeApiKey(ctx, id) })),
  }),
  confirmIdentity: t.field({
    type: resultUnion(
      'ConfirmIdentityResult',
      'A token to sign with, or why there is none.',
      IdentityConfirmedRef,
    ),
    description:
      'Asks for the password again, and for a code where the act takes two components; the answer signs one act on one version and content hash.',
    args: { input: t.arg({ type: ConfirmIdentityInputRef, description: 'What is about to be signed.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(() => confirmIdentity(ctx, { ...input, peer: ctx.connection.peer })),
  }),
}))
