import { builder } from '../platform/builder.ts'
import { AudienceEnum } from '../platform/enums.ts'
import { ArticleRef } from './graphql.ts'
import { ReferenceRef } from './reference-graphql.ts'
import { type ReferenceUse, type ReferenceUses, referenceUses } from './reference-uses.ts'
import { StatementRef } from './text-graphql.ts'

const ReferenceUseRef = builder.objectRef<ReferenceUse>('ReferenceUse').implement({
  description: 'Where one article rests on a source.',
  fields: (t) => ({
    article: t.expose('article', { type: ArticleRef, description: 'The article, as readers get it.' }),
    statements: t.expose('statements', {
      type: [StatementRef],
      description: 'Its statements that cite the source in any of their words.',
    }),
  }),
})

const ReferenceUsesRef = builder.objectRef<ReferenceUses>('ReferenceUses').implement({
  description: 'A source, and what rests on it.',
  fields: (t) => ({
    reference: t.expose('reference', { type: ReferenceRef, description: 'The source.' }),
    uses: t.expose('uses', {
      type: [ReferenceUseRef],
      description: 'The articles that cite it, at most 50; the same DOI or PubMed number is the same source.',
    }),
  }),
})

builder.queryFields((t) => ({
  reference: t.field({
    type: ReferenceUsesRef,
    nullable: true,
    description: 'A source by its id in an article, and every statement for readers that cites it.',
    args: {
      id: t.arg.string({ description: 'Its id in an article.' }),
      audience: t.arg({
        type: AudienceEnum,
        required: false,
        description: 'Whose words; your own unless said.',
      }),
    },
    resolve: (_root, args, ctx) => referenceUses(ctx, args),
  }),
}))
