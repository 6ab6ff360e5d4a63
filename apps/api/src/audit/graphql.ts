import { builder } from '../platform/builder.ts'
import { connectionOf } from '../platform/connection.ts'
import { auditActionWords } from './action.ts'
import { listEvents } from './list-events.ts'
import type { TrailEvent } from './trail-event.ts'
import { type ChainsVerdict, verifyChains } from './verify-chains.ts'

const TrailOutcomeEnum = builder.enumType('TrailOutcome', {
  description: 'How it went.',
  values: {
    SUCCESS: { value: 'success', description: 'It was done.' },
    DENIED: { value: 'denied', description: 'It was refused.' },
    FAILED: { value: 'failed', description: 'It was tried and not done.' },
  } as const,
})

const AuditEventRef = builder.objectRef<TrailEvent>('AuditEvent').implement({
  description: 'One line of the audit trail: who did what, when, and the hash that seals it.',
  fields: (t) => ({
    id: t.id({
      description: 'Its chain and its place there.',
      resolve: ({ chain, seq }) => `${chain}/${seq}`,
    }),
    chain: t.exposeString('chain', { description: 'The hash chain it is a row of.' }),
    seq: t.exposeString('seq', { description: 'Its number in the chain, from 1.' }),
    at: t.field({ type: 'DateTime', description: 'When.', resolve: ({ at }) => at }),
    actor: t.exposeString('actor', {
      description: 'Who: person:<id>, key:<id>, system:<name> or anonymous.',
    }),
    actorName: t.exposeString('actorName', {
      nullable: true,
      description: 'Their name, when it was a person.',
    }),
    action: t.exposeString('action', { description: 'What, as it is filtered by.' }),
    said: t.string({
      description: 'What, in words that follow the name.',
      resolve: ({ action }) => auditActionWords(action),
    }),
    entity: t.exposeString('entity', { description: 'What it was done to: <kind>:<id>.' }),
    outcome: t.field({
      type: TrailOutcomeEnum,
      description: 'How it went.',
      resolve: ({ outcome }) => outcome,
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, as it was given.' }),
    requestId: t.exposeString('requestId', { nullable: true, description: 'The request it was part of.' }),
    patientIds: t.exposeStringList('patientIds', {
      description: 'The patients whose data was seen or changed.',
    }),
    detail: t.field({ type: 'JSON', description: 'Small facts about it.', resolve: ({ detail }) => detail }),
    previousHash: t.exposeString('previousHash', {
      description: 'The hash of the row before; empty for the first.',
    }),
    hash: t.exposeString('hash', { description: 'Its own hash, over all its fields and the one before.' }),
  }),
})

const AuditEventConnectionRef = connectionOf('AuditEvent', AuditEventRef)

const TrailVerificationRef = builder.objectRef<ChainsVerdict>('TrailVerification').implement({
  description: 'What a walk over the hash chains found.',
  fields: (t) => ({
    ok: t.boolean({ description: 'Nothing was changed.', resolve: ({ problem }) => problem === null }),
    chains: t.exposeInt('chains', { description: 'Chains that were walked.' }),
    rows: t.exposeInt('rows', { description: 'Rows that were checked.' }),
    confirmed: t.exposeInt('confirmed', {
      description: 'Chains in which the last signed checkpoint was found in its place.',
    }),
    problem: t.exposeString('problem', { nullable: true, description: 'The first bad row, in a sentence.' }),
    chain: t.exposeString('chain', { nullable: true, description: 'The chain of the first bad row.' }),
    seq: t.exposeString('seq', { nullable: true, description: 'The number of the first bad row.' }),
  }),
})

const AuditFilterInput = builder.inputType('AuditFilter', {
  description: 'Which lines of the trail; what is left out does not narrow.',
  fields: (t) => ({
    who: t.string({ required: false, description: 'person:<id> and so on, or part of a name.' }),
    action: t.string({ required: false, description: 'Such as patient.read.' }),
    entity: t.string({ required: false, description: '<kind>:<id>, or a kind alone.' }),
    patientId: t.id({ required: false, description: 'Whose data was seen or changed.' }),
    outcome: t.field({ type: TrailOutcomeEnum, required: false, description: 'How it went.' }),
    from: t.field({ type: 'DateTime', required: false, description: 'From this moment on.' }),
    to: t.field({ type: 'DateTime', required: false, description: 'Before this moment.' }),
  }),
})

builder.queryFields((t) => ({
  auditEvents: t.field({
    type: AuditEventConnectionRef,
    description:
      "The audit trail, the latest line first. For the board's auditor and chair, and an organization's admin and auditor. `totalCount` stops at 10,000.",
    args: {
      filter: t.arg({ type: AuditFilterInput, required: false, description: 'Which lines.' }),
      first: t.arg.int({ required: false, description: 'How many; 20 unless said, 100 at most.' }),
      after: t.arg.string({ required: false, description: 'The `endCursor` of the page before.' }),
    },
    resolve: (_root, request, ctx) => listEvents(ctx, request),
  }),
  verifyTrail: t.field({
    type: TrailVerificationRef,
    description:
      'Walks the hash chains that you may read, from their first row on. For whoever reads the trail.',
    resolve: (_root, _args, ctx) => verifyChains(ctx),
  }),
}))
