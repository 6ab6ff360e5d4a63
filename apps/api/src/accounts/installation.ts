import { change, read } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { perRequest } from '../platform/per-request.ts'
import { maySetUp } from './policy.ts'

export interface Installation {
  /** Shows made-up people and data; written once, when the database is created. */
  readonly demonstration: boolean
}

/** What this installation is; read once per request. */
export const installation = perRequest(async (ctx: Ctx): Promise<Installation> => {
  const row = await read(ctx, (tx) => tx.installation.findFirst())
  return { demonstration: row?.demonstration ?? false }
})

/** Writes the one row; the first call wins for ever. */
export async function createInstallation(ctx: Ctx, input: Installation): Promise<Installation> {
  await refuse(ctx, maySetUp(ctx.actor), 'installation.create')
  return change(ctx, async (tx) => {
    await tx.installation.createMany({ data: [{ demonstration: input.demonstration }], skipDuplicates: true })
    const row = await tx.installation.findFirstOrThrow()
    return {
      value: { demonstration: row.demonstration },
      audit: {
        action: 'installation.create',
        entity: { kind: 'installation', id: '1' },
        detail: { demonstration: row.demonstration },
      },
    }
  })
}
