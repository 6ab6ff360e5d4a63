import { builder } from '../platform/builder.ts'
import type { ReaderReference } from './reader-reference.ts'
import type { ReaderCitation } from './reader-text.ts'

const ReferenceKindEnum = builder.enumType('ReferenceKind', {
  description: 'What kind of source it is.',
  values: {
    GUIDELINE: { value: 'guideline', description: 'A published guideline.' },
    DRUG_LABEL: { value: 'drug-label', description: 'The official label of a medicine.' },
    RESEARCH: { value: 'research', description: 'A study.' },
    SYSTEMATIC_REVIEW: { value: 'systematic-review', description: 'A systematic review of studies.' },
  } as const,
})

const SupersededRef = builder
  .objectRef<NonNullable<ReaderReference['superseded']>>('SupersededReference')
  .implement({
    description: 'That something newer takes the place of a source.',
    fields: (t) => ({
      on: t.expose('on', { type: 'Date', description: 'Since when.' }),
      by: t.exposeString('by', { description: 'What.' }),
    }),
  })

export const ReferenceRef = builder.objectRef<ReaderReference>('Reference').implement({
  description: 'A source.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Its id in the article.' }),
    number: t.exposeInt('number', { nullable: true, description: 'Its number in the article.' }),
    kind: t.field({
      type: ReferenceKindEnum,
      description: 'What kind of source it is.',
      resolve: ({ kind }) => kind,
    }),
    title: t.exposeString('title', { description: 'Its title.' }),
    authors: t.exposeString('authors', { nullable: true, description: 'Its first authors.' }),
    source: t.exposeString('source', { nullable: true, description: 'Where it was published.' }),
    year: t.exposeInt('year', { nullable: true, description: 'When it was published.' }),
    formatted: t.exposeString('formatted', { description: 'The whole reference as one line.' }),
    doi: t.exposeString('doi', { nullable: true, description: 'Its DOI.' }),
    pmid: t.exposeString('pmid', { nullable: true, description: 'Its number in PubMed.' }),
    url: t.exposeString('url', { nullable: true, description: 'Its address.' }),
    retracted: t.exposeBoolean('retracted', { description: 'Whether it was retracted.' }),
    expiresOn: t.expose('expiresOn', {
      type: 'Date',
      nullable: true,
      description: 'The day on which the source itself says it expires.',
    }),
    superseded: t.field({
      type: SupersededRef,
      nullable: true,
      description: 'What takes its place, where something does.',
      resolve: ({ superseded }) => superseded,
    }),
    keptBecause: t.exposeString('keptBecause', {
      nullable: true,
      description: 'Why it is cited although it was superseded.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What a reader should know about it.' }),
  }),
})

export const CitationRef = builder.objectRef<ReaderCitation>('Citation').implement({
  description: 'A place in a source.',
  fields: (t) => ({
    number: t.exposeInt('number', { nullable: true, description: 'Number of the source in the article.' }),
    referenceId: t.exposeString('referenceId', { description: 'Id of the source.' }),
    locator: t.exposeString('locator', { description: 'Where in the source.' }),
    reference: t.field({
      type: ReferenceRef,
      nullable: true,
      description: 'The source.',
      resolve: ({ reference }) => reference,
    }),
  }),
})
