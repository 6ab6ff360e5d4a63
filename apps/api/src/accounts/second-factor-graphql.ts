import { builder } from '../platform/builder.ts'
import { asResult, resultUnion } from '../platform/results.ts'
import { confirmTotp } from './confirm-totp.ts'
import { enrolTotp, type StartedTotp } from './enrol-totp.ts'
import { MeRef } from './graphql.ts'
import { confirmedUntil, type MySecondFactor, mySecondFactor } from './my-confirmation.ts'

const SecondFactorRef = builder.objectRef<MySecondFactor>('SecondFactor').implement({
  description: 'An authenticator app that was set up.',
  fields: (t) => ({
    recoveryCodesLeft: t.exposeInt('recoveryCodesLeft', { description: 'Recovery codes not yet used.' }),
  }),
})

builder.objectFields(MeRef, (t) => ({
  secondFactor: t.field({
    type: SecondFactorRef,
    nullable: true,
    description: 'Their authenticator app; null when none is set up.',
    resolve: (person, _args, ctx) => mySecondFactor(ctx, person),
  }),
  confirmedUntil: t.field({
    type: 'DateTime',
    nullable: true,
    description: 'Until then, submissions and votes of this session are signed without the password.',
    resolve: (person, _args, ctx) => confirmedUntil(ctx, person),
  }),
}))

const TotpStartedRef = builder.objectRef<StartedTotp>('TotpStarted').implement({
  description: 'What an authenticator app takes in. Shown once, here.',
  fields: (t) => ({
    secret: t.exposeString('secret', { description: 'Base32, for typing.' }),
    uri: t.exposeString('uri', { description: 'otpauth://…, for a QR code.' }),
  }),
})

const TotpConfirmedRef = builder
  .objectRef<{ readonly recoveryCodes: readonly string[] }>('TotpConfirmed')
  .implement({
    description: 'The authenticator app counts from now on; other sessions have ended.',
    fields: (t) => ({
      recoveryCodes: t.field({
        type: ['String'],
        description: 'Each stands in for a code, once. Shown once, here.',
        resolve: ({ recoveryCodes }) => recoveryCodes,
      }),
    }),
  })

const EnrolTotpInput = builder.inputType('EnrolTotpInput', {
  description: 'Who sets an authenticator app up.',
  fields: (t) => ({
    password: t.string({ description: 'Your password, again.' }),
    code: t.string({
      required: false,
      description: 'Of the app that this one replaces, or a recovery code.',
    }),
  }),
})

const ConfirmTotpInput = builder.inputType('ConfirmTotpInput', {
  description: 'A first code of the app.',
  fields: (t) => ({ code: t.string({ description: 'The six digits that it shows now.' }) }),
})

builder.mutationFields((t) => ({
  enrolTotp: t.field({
    type: resultUnion('EnrolTotpResult', 'A secret for the app, or why there is none.', TotpStartedRef),
    description: 'Starts an authenticator app; it counts once `confirmTotp` has seen a code of it.',
    args: { input: t.arg({ type: EnrolTotpInput, description: 'Who.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(() => enrolTotp(ctx, { ...input, peer: ctx.connection.peer })),
  }),
  confirmTotp: t.field({
    type: resultUnion('ConfirmTotpResult', 'The recovery codes, or why there are none.', TotpConfirmedRef),
    description: 'Puts a started authenticator app in force.',
    args: { input: t.arg({ type: ConfirmTotpInput, description: 'The code.' }) },
    resolve: (_root, { input }, ctx) =>
      asResult(() => confirmTotp(ctx, { ...input, peer: ctx.connection.peer })),
  }),
}))
