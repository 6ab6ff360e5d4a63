import type { Ctx } from '../platform/ctx.ts'
import { change, look, read } from './doors.ts'
import type { AuditRecord } from './record.ts'

// Mistakes that must not compile: the type checker fails when one of them does.
declare const ctx: Ctx
declare const record: AuditRecord
const person = { email: 'a@b', name: 'A' }

export const mistakes = [
  // @ts-expect-error a write without its record
  () => change(ctx, async (tx) => ({ value: await tx.person.create({ data: person }) })),
  // @ts-expect-error an empty list of records
  () => change(ctx, async (tx) => ({ value: await tx.person.create({ data: person }), audit: [] })),
  // @ts-expect-error a made-up action
  () => change(ctx, async () => ({ value: 1, audit: { action: 'person.adjust', entity: record.entity } })),
  // @ts-expect-error a write through a reading handle
  () => read(ctx, (tx) => tx.person.create({ data: person })),
  // @ts-expect-error raw SQL through a reading handle
  () => read(ctx, (tx) => tx.$executeRaw`SELECT 1`),
  // @ts-expect-error a look at patient data without its record
  () => look(ctx, async (tx) => ({ value: await tx.person.findMany() })),
  // @ts-expect-error a write while looking
  () => look(ctx, async (tx) => ({ value: await tx.person.deleteMany(), audit: record })),
] as const

export const correct = [
  () => change(ctx, async (tx) => ({ value: await tx.person.create({ data: person }), audit: record })),
  () => change(ctx, async () => ({ value: 1, audit: [record, record] })),
  () => look(ctx, async (tx) => ({ value: await tx.person.findMany(), audit: record })),
  () => read(ctx, (tx) => tx.person.count()),
] as const
