import { Readable } from 'node:stream'
import { z } from 'zod'
import { Invalid } from '../platform/errors.ts'
import type { AddRoutes } from '../platform/server.ts'
import { exportEvents } from './export-events.ts'
import type { TrailFilter } from './trail-filter.ts'

const moment = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const query = z.strictObject({
  who: z.string().optional(),
  action: z.string().optional(),
  entity: z.string().optional(),
  patientId: z.string().optional(),
  outcome: z.enum(['success', 'denied', 'failed']).optional(),
  from: moment.optional(),
  to: moment.optional(),
})

/** `GET /exports/audit.csv` and `.json`: the trail as `auditEvents` filters it, as a file. */
export const addTrailExports: AddRoutes = (app, ctxOf) => {
  for (const [format, type] of [
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['json', 'application/json; charset=utf-8'],
  ] as const) {
    app.get(`/exports/audit.${format}`, async (request, reply) => {
      const lines = await exportEvents(ctxOf(request, reply), format, readFilter(request.query))
      return reply
        .type(type)
        .header('cache-control', 'private, no-store')
        .header('content-disposition', `attachment; filename="audit.${format}"`)
        .send(Readable.from(lines))
    })
  }
}

function readFilter(asked: unknown): TrailFilter {
  const read = query.safeParse(asked)
  if (read.success) return read.data
  throw new Invalid(
    'The filter cannot be read.',
    read.error.issues.map(({ path, message }) => ({
      code: 'BAD_USER_INPUT',
      message,
      path: `/${path.join('/')}`,
      fix: 'Use who, action, entity, patientId, outcome, from and to, once each.',
    })),
  )
}
