import type { EditingPart, EditingPlace } from '@guideboard/content'
import { builder } from '../../platform/builder.ts'
import { VersionStateEnum } from '../../platform/enums.ts'
import { PersonRef } from '../version-parts-graphql.ts'
import { announceEditing } from './announce-editing.ts'
import type { Presence } from './load-others.ts'
import { type DraftChange, watchDraft } from './watch-draft.ts'

const EditingPartEnum = builder.enumType('EditingPart', {
  description: 'A part of a draft in which somebody can be.',
  values: {
    NONE: { description: 'It is open, and nothing of it is being written.' },
    FRONT_MATTER: { description: 'Title, question and what else stands before the sections.' },
    SECTION: { description: 'A section, apart from its statements.' },
    STATEMENT: { description: 'A statement.' },
    REFERENCES: { description: 'The references.' },
    RULES: { description: 'The rules.' },
    CASES: { description: 'The cases, and trying the rules.' },
    DOCUMENT: { description: 'The whole document, as JSON.' },
  } as const satisfies Readonly<Record<EditingPart, { readonly description: string }>>,
})

const EditingPlaceRef = builder.objectRef<EditingPlace>('EditingPlace').implement({
  description: 'Where somebody is in a draft.',
  fields: (t) => ({
    part: t.expose('part', { type: EditingPartEnum, description: 'The part.' }),
    key: t.exposeString('key', {
      nullable: true,
      description: 'Id of the section or key of the statement, which need not be saved yet.',
    }),
  }),
})

const PresenceRef = builder.objectRef<Presence>('Presence').implement({
  description: 'That somebody has a draft open. It informs and never blocks.',
  fields: (t) => ({
    person: t.expose('person', { type: PersonRef, description: 'Who.' }),
    places: t.field({
      type: [EditingPlaceRef],
      description: 'Where, in each of their tabs.',
      resolve: ({ places }) => places,
    }),
  }),
})

const DraftChangeRef = builder.objectRef<DraftChange>('DraftChange').implement({
  description: 'How a draft stands, and who else is in it.',
  fields: (t) => ({
    versionId: t.exposeID('versionId', { description: 'The version.' }),
    state: t.expose('state', { type: VersionStateEnum, description: 'Where it stands.' }),
    changed: t.exposeBoolean('changed', {
      description: 'The version itself may have changed: what changed is read by a query.',
    }),
    others: t.field({
      type: [PresenceRef],
      description: 'Whoever else has it open now, by name; nobody once it is handed in.',
      resolve: ({ others }) => others,
    }),
  }),
})

const EditingPlaceInput = builder.inputType('EditingPlaceInput', {
  description: 'Where a tab is in a draft.',
  fields: (t) => ({
    part: t.field({ type: EditingPartEnum, description: 'The part.' }),
    key: t.string({ required: false, description: 'Id of the section or key of the statement.' }),
  }),
})

const AnnounceEditingInput = builder.inputType('AnnounceEditingInput', {
  description: 'Where a tab of the writer is.',
  fields: (t) => ({
    versionId: t.id({ description: 'The draft.' }),
    tabId: t.id({ description: 'A UUID that the tab made up for itself.' }),
    place: t.field({
      type: EditingPlaceInput,
      required: false,
      description: 'Where it is; without it, it has left the draft.',
    }),
  }),
})

builder.mutationField('announceEditing', (t) =>
  t.boolean({
    description:
      'Tells the others where the writer is in a draft; answers whether they are in it. Said again every ten seconds: after thirty without a word they are taken as gone.',
    args: { input: t.arg({ type: AnnounceEditingInput, description: 'Where.' }) },
    resolve: (_root, { input: { versionId, tabId, place } }, ctx) =>
      announceEditing(ctx, {
        versionId,
        tabId,
        place: place ? { part: place.part, key: place.key ?? null } : null,
      }),
  }),
)

builder.subscriptionField('draftChanged', (t) =>
  t.field({
    type: DraftChangeRef,
    description: 'Follows a draft, and who else is in it. For people of the board.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    subscribe: (_root, { versionId }, ctx) => watchDraft(ctx, versionId, ctx.watching),
    resolve: (change) => change,
  }),
)
