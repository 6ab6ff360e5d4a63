import type { Merge, MergeConflict } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import { ConflictRef } from '../platform/results.ts'
import { DraftConflict, type DraftMerge } from './draft-merge.ts'

const MergeSideEnum = builder.enumType('MergeSide', {
  description: 'Whose text.',
  values: {
    MINE: { value: 'mine', description: 'That of whoever asks.' },
    THEIRS: { value: 'theirs', description: 'What was saved meanwhile.' },
    BOTH: { value: 'both', description: 'Both changed it alike.' },
  } as const,
})

const MergedFieldRef = builder.objectRef<Merge['mergedFields'][number]>('MergedField').implement({
  description: 'A field that changed and is in no dispute.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Such as `/statements/S1/text/patient`.' }),
    from: t.expose('from', { type: MergeSideEnum, description: 'Who changed it.' }),
  }),
})

const value = (description: string) => ({ type: 'JSON', nullable: true, description }) as const

const ConflictingFieldRef = builder.objectRef<MergeConflict>('ConflictingField').implement({
  description: 'A field that both changed, each in its own way.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Such as `/statements/S1/text/patient`.' }),
    base: t.expose('base', value('What both started from; null for nothing.')),
    mine: t.expose('mine', value('Mine; null for nothing.')),
    theirs: t.expose('theirs', value('Theirs; null for nothing.')),
    taken: t.expose('taken', { type: MergeSideEnum, description: 'Which of them `merged` has.' }),
  }),
})

const document = (description: string) => ({ type: 'JSON', description }) as const

export const DraftMergeRef = builder.objectRef<DraftMerge>('DraftMerge').implement({
  description: 'Two texts that grew from one, and the text that has both as far as they agree.',
  fields: (t) => ({
    lock: t.exposeInt('lock', { description: 'The lock to save the merged text with.' }),
    base: t.expose('base', document('The document that both started from.')),
    mine: t.expose('mine', document('My document.')),
    theirs: t.expose('theirs', document('The document that was saved meanwhile.')),
    merged: t.expose('merged', document('The document with both.')),
    mergedFields: t.expose('mergedFields', {
      type: [MergedFieldRef],
      description: 'Fields where nothing has to be decided.',
    }),
    conflictingFields: t.field({
      type: [ConflictingFieldRef],
      description: 'Fields that somebody has to decide.',
      resolve: ({ conflicts }) => conflicts,
    }),
  }),
})

builder.objectField(ConflictRef, 'merge', (t) =>
  t.field({
    type: DraftMergeRef,
    nullable: true,
    description: 'Of a draft: both texts and what becomes of them, so that nothing is lost.',
    resolve: ({ error }) => (error instanceof DraftConflict ? error.merge : null),
  }),
)
