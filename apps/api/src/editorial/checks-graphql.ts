import { type CheckPoint, checkPoints } from '@guideboard/content'
import { builder } from '../platform/builder.ts'
import type { Ctx } from '../platform/ctx.ts'
import { asResult } from '../platform/results.ts'
import { checkVersion } from './check-version.ts'
import { CheckStatusEnum } from './editorial-enums.ts'
import { VersionResult } from './graphql.ts'
import { type VersionCheck, versionChecks } from './version-checks.ts'
import { CheckFindingRef } from './version-parts-graphql.ts'

const CheckPointEnum = builder.enumType('CheckPoint', {
  description: 'When a check runs anew.',
  values: {
    SAVE: { value: 'save', description: 'At each save of the draft.' },
    SUBMIT: { value: 'submit', description: 'Before it is submitted.' },
    APPROVE: { value: 'approve', description: 'Before it is approved.' },
  } as const satisfies Readonly<
    Record<Uppercase<CheckPoint>, { readonly value: CheckPoint; readonly description: string }>
  >,
})

const VersionCheckRef = builder.objectRef<VersionCheck>('VersionCheck').implement({
  description: 'A gating check of a version, whether it has run or not.',
  fields: (t) => ({
    checkId: t.exposeString('checkId', { description: 'Which check.' }),
    checkVersion: t.int({
      nullable: true,
      description: 'The form of the check that gave this result.',
      resolve: ({ result }) => result?.checkVersion,
    }),
    status: t.field({
      type: CheckStatusEnum,
      nullable: true,
      description: 'Its latest answer for this very content; null when it has not run.',
      resolve: ({ result }) => result?.status,
    }),
    required: t.boolean({
      description: 'Whether the version’s own policy asks for it.',
      resolve: ({ required }) => required !== undefined,
    }),
    runs: t.field({
      type: [CheckPointEnum],
      description:
        'When it runs anew if what it rests on has changed; green for the content it must be at every gate.',
      resolve: ({ required }) => checkPoints.filter((point) => required?.runs?.includes(point)),
    }),
    whyRed: t.exposeString('whyRed', {
      nullable: true,
      description: 'Why the gate does not take it now, such as that what it rests on has changed since.',
    }),
    note: t.string({
      nullable: true,
      description: 'What to know although nothing is wrong.',
      resolve: ({ result }) => (result === undefined || result.note === '' ? null : result.note),
    }),
    comparedWith: t.stringList({
      description: 'Slugs of the articles in force that it was compared with.',
      resolve: ({ result }) => Object.keys(result?.context.inForce ?? {}).sort(),
    }),
    findings: t.field({
      type: [CheckFindingRef],
      description: 'What it found.',
      resolve: ({ result }) => result?.findings ?? [],
    }),
    ranAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When it ran.',
      resolve: ({ result }) => result?.ranAt,
    }),
  }),
})

builder.queryFields((t) => ({
  versionChecks: t.field({
    type: [VersionCheckRef],
    description: 'Every check of a version, like those of a pull request. For people of the board.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    resolve: (_root, { versionId }, ctx) => versionChecks(ctx, versionId),
  }),
}))

const rerun = (ctx: Ctx, versionId: string) =>
  asResult(async () => ({ version: await checkVersion(ctx, versionId) }))

builder.mutationFields((t) => ({
  runVersionChecks: t.field({
    type: VersionResult,
    description:
      'Runs the checks that have not run, or rest on what has changed since. For people of the board.',
    args: { versionId: t.arg.id({ description: 'The version.' }) },
    resolve: (_root, { versionId }, ctx) => rerun(ctx, versionId),
  }),
}))
