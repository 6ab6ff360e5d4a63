import { read } from '../audit/doors.ts'
import { builder } from '../platform/builder.ts'
import { DraftMergeRef } from './merge-graphql.ts'
import { type Scratch, scratchMerge } from './scratch.ts'

export const ScratchRef = builder.objectRef<Scratch>('Scratch').implement({
  description: 'What somebody has typed into a draft and not saved. Only they see it.',
  fields: (t) => ({
    lock: t.exposeInt('lock', { description: 'The lock of the text it grew from.' }),
    content: t.expose('content', {
      type: 'JSON',
      nullable: true,
      description: 'The document as it was typed; it need not be an article yet.',
    }),
    savedAt: t.expose('savedAt', { type: 'DateTime', description: 'When it was kept.' }),
    merge: t.field({
      type: DraftMergeRef,
      nullable: true,
      description: 'Where the draft was saved since: both texts together. Null when it was not.',
      resolve: (scratch, _args, ctx) => read(ctx, (tx) => scratchMerge(tx, scratch)),
    }),
  }),
})
