import { SignatureMeaningEnum } from '../accounts/graphql.ts'
import { builder } from '../platform/builder.ts'
import type { Signature } from './load-signatures.ts'

export const SignatureRef = builder.objectRef<Signature>('Signature').implement({
  description: 'An electronic signature, as it was printed when it was given.',
  fields: (t) => ({
    printedName: t.exposeString('printedName', { description: 'The name of the signer at that time.' }),
    meaning: t.field({
      type: SignatureMeaningEnum,
      description: 'What it says.',
      resolve: ({ meaning }) => meaning,
    }),
    method: t.exposeString('method', { description: 'How the signer showed who they are.' }),
    contentHash: t.exposeString('contentHash', { description: 'SHA-256 of exactly what was signed.' }),
    signedAt: t.expose('signedAt', { type: 'DateTime', description: 'When.' }),
  }),
})
