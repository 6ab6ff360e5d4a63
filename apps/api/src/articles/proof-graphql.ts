import { SignatureMeaningEnum } from '../accounts/graphql.ts'
import { builder } from '../platform/builder.ts'
import { VersionStateEnum } from '../platform/enums.ts'
import { type ArticleCheckpoint, type ArticleProof, articleProof, type ProofEvent } from './article-proof.ts'
import { ArticleRef } from './graphql.ts'

const ProofEventRef = builder.objectRef<ProofEvent>('ProofEvent').implement({
  description: "One row of an article's hash chain. Of a version that readers may not see, its hashes alone.",
  fields: (t) => ({
    seq: t.exposeInt('seq', { description: 'Its place in the chain, from 1.' }),
    previousHash: t.exposeString('previousHash', {
      description: 'The hash of the row before; empty for the first.',
    }),
    hash: t.exposeString('hash', { description: 'Its own hash.' }),
    versionNumber: t.int({
      nullable: true,
      description: 'The version that moved.',
      resolve: ({ number }) => number,
    }),
    move: t.exposeString('move', {
      nullable: true,
      description: 'The move; null where the version was created.',
    }),
    from: t.field({
      type: VersionStateEnum,
      nullable: true,
      description: 'The state before.',
      resolve: ({ from }) => from,
    }),
    to: t.field({
      type: VersionStateEnum,
      nullable: true,
      description: 'The state after; null where it is hidden.',
      resolve: ({ to }) => to,
    }),
    at: t.field({ type: 'DateTime', nullable: true, description: 'When.', resolve: ({ at }) => at }),
    contentHash: t.exposeString('contentHash', {
      nullable: true,
      description: 'The SHA-256 of the content at that moment.',
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why a version came into force or went out of it.',
    }),
    signedBy: t.exposeString('signedBy', { nullable: true, description: 'Who signed it, as printed then.' }),
    meaning: t.field({
      type: SignatureMeaningEnum,
      nullable: true,
      description: 'What the signature says.',
      resolve: ({ meaning }) => meaning,
    }),
  }),
})

const ArticleCheckpointRef = builder.objectRef<ArticleCheckpoint>('ArticleCheckpoint').implement({
  description: 'The head of a chain as it was last signed outside the database.',
  fields: (t) => ({
    seq: t.exposeString('seq', { description: 'The row that was signed.' }),
    hash: t.exposeString('hash', { description: 'Its hash.' }),
    at: t.field({ type: 'DateTime', description: 'When it was signed.', resolve: ({ at }) => at }),
    keyId: t.string({ description: 'The key that signed.', resolve: ({ key }) => key }),
    found: t.boolean({
      description: 'The row is in the chain, with that hash.',
      resolve: ({ isFound }) => isFound,
    }),
    current: t.boolean({
      description: 'It covers the chain to its end.',
      resolve: ({ isCurrent }) => isCurrent,
    }),
  }),
})

const AuditProofRef = builder.objectRef<ArticleProof>('AuditProof').implement({
  description: 'What everybody may check about an article.',
  fields: (t) => ({
    article: t.field({
      type: ArticleRef,
      description: 'What readers get now: the content hash and the signatories of what you are reading.',
      resolve: ({ article }) => article,
    }),
    events: t.field({
      type: [ProofEventRef],
      description: 'The chain, from its first row.',
      resolve: ({ events }) => events,
    }),
    linked: t.boolean({
      description: 'Every row names the hash of the one before it.',
      resolve: ({ isLinked }) => isLinked,
    }),
    checkpoint: t.field({
      type: ArticleCheckpointRef,
      nullable: true,
      description: 'The last signed checkpoint; null where none is known.',
      resolve: ({ checkpoint }) => checkpoint,
    }),
    publicKey: t.string({
      nullable: true,
      description: 'The public key that signs now, as PEM. Keep your own copy.',
      resolve: (_proof, _args, { checkpoints }) => checkpoints?.publicKey ?? null,
    }),
  }),
})

builder.queryFields((t) => ({
  auditProof: t.field({
    type: AuditProofRef,
    nullable: true,
    description: 'How an article came to be as it is; null when there is no such article. For everybody.',
    args: { articleSlug: t.arg.string({ description: "The article's name in addresses." }) },
    resolve: (_root, { articleSlug }, ctx) => articleProof(ctx, articleSlug),
  }),
}))
