import { builder } from '../../platform/builder.ts'
import { asResult, resultUnion } from '../../platform/results.ts'
import { endClient } from './end-client.ts'
import { listClients } from './list-clients.ts'
import { registerClient } from './register-client.ts'
import type { RegisteredClient } from './registered-client.ts'

const CdsClientRef = builder.objectRef<RegisteredClient>('CdsClient').implement({
  description: 'A system that may ask for your organization through CDS Hooks.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    issuer: t.exposeString('issuer', { nullable: true, description: '`iss` of its tokens.' }),
    tenant: t.exposeString('tenant', {
      description: '`tenant` of its tokens, where one issuer speaks for several organizations.',
    }),
    jwksUrl: t.exposeString('jwksUrl', { nullable: true, description: 'Where its keys are published.' }),
    fhirServers: t.field({
      type: ['String'],
      description: 'Origins that may be asked for what was not sent.',
      resolve: ({ fhirServers }) => fhirServers,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was registered.' }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when its tokens are refused.',
    }),
  }),
})

const RegisterCdsClientInput = builder.inputType('RegisterCdsClientInput', {
  description: 'A system that is to ask for your organization.',
  fields: (t) => ({
    name: t.string({ description: 'Its name.' }),
    issuer: t.string({ description: '`iss` of its tokens.' }),
    tenant: t.string({
      required: false,
      description: '`tenant` of its tokens, where one issuer speaks for several organizations.',
    }),
    jwksUrl: t.string({
      required: false,
      description: 'Where its keys are published; a `jku` must be this address.',
    }),
    jwks: t.field({
      type: 'JSON',
      required: false,
      description: 'Or the keys themselves: a JSON Web Key Set of public keys for ES384 or RS384.',
    }),
    fhirServers: t.stringList({
      required: false,
      description: 'FHIR servers that may be asked for what was not sent.',
    }),
  }),
})

const RegisteredRef = builder
  .objectRef<{ readonly client: RegisteredClient }>('RegisteredCdsClient')
  .implement({
    description: 'The client as it stands now.',
    fields: (t) => ({
      client: t.field({ type: CdsClientRef, description: 'The client.', resolve: ({ client }) => client }),
    }),
  })

const CdsClientResult = resultUnion('CdsClientResult', 'The client, or why nothing was done.', RegisteredRef)

builder.queryField('cdsClients', (t) =>
  t.field({
    type: [CdsClientRef],
    description: 'The CDS Hooks clients of your organization, latest first.',
    resolve: (_root, _args, ctx) => listClients(ctx),
  }),
)

builder.mutationFields((t) => ({
  registerCdsClient: t.field({
    type: CdsClientResult,
    description: 'Lets a system ask for your organization through CDS Hooks.',
    args: { input: t.arg({ type: RegisterCdsClientInput, description: 'The system.' }) },
    resolve: (_root, { input }, ctx) => asResult(async () => ({ client: await registerClient(ctx, input) })),
  }),
  endCdsClient: t.field({
    type: CdsClientResult,
    description: 'Refuses the tokens of a client from now on.',
    args: { id: t.arg.id({ description: 'The client.' }) },
    resolve: (_root, { id }, ctx) => asResult(async () => ({ client: await endClient(ctx, id) })),
  }),
}))
