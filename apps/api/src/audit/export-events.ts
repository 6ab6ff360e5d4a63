import type { Ctx } from '../platform/ctx.ts'
import { csvLine } from './csv.ts'
import { look } from './doors.ts'
import { patientsOn } from './list-events.ts'
import { loadEvents } from './load-events.ts'
import { mayReadTrail, trailScope } from './policy.ts'
import { refuse } from './refuse.ts'
import type { TrailEvent } from './trail-event.ts'
import { type TrailFilter, trailCondition } from './trail-filter.ts'

const batch = 1000

/**
 * The filtered trail as text, the latest line first, in pieces of bounded size. Each piece leaves its own record before
 * it is given out. Refusals come with the call, not with the first piece.
 * @throws Forbidden, Invalid
 */
export async function exportEvents(
  ctx: Ctx,
  format: 'csv' | 'json',
  filter: TrailFilter,
): Promise<AsyncIterable<string>> {
  await refuse(ctx, mayReadTrail(ctx.actor), 'trail.export')
  const condition = trailCondition(trailScope(ctx.actor), filter)
  const page = (after: string | undefined) =>
    look(ctx, async (tx) => {
      const edges = await loadEvents(tx, condition, { size: batch, after })
      return {
        value: edges,
        audit: {
          action: 'trail.export',
          entity: { kind: 'trail', id: format },
          patients: patientsOn(edges),
          detail: { events: edges.length },
        },
      }
    })
  const first = await page(undefined)
  return format === 'csv' ? csv(first, page) : json(first, page)
}

type Edges = readonly { readonly cursor: string; readonly node: TrailEvent }[]
type NextPage = (after: string) => Promise<Edges>

async function* pages(first: Edges, next: NextPage): AsyncGenerator<Edges> {
  for (let edges = first; edges.length > 0; ) {
    yield edges
    const last = edges.at(-1)
    if (last === undefined || edges.length < batch) return
    edges = await next(last.cursor)
  }
}

const columns = [
  'at',
  'actor',
  'actorName',
  'action',
  'entity',
  'outcome',
  'reason',
  'requestId',
  'patientIds',
  'detail',
  'chain',
  'seq',
  'previousHash',
  'hash',
] as const satisfies readonly (keyof TrailEvent)[]

async function* csv(first: Edges, next: NextPage): AsyncGenerator<string> {
  yield csvLine(columns)
  for await (const edges of pages(first, next))
    yield edges.map(({ node }) => csvLine(columns.map((column) => cell(node[column])))).join('')
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.join(' ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

async function* json(first: Edges, next: NextPage): AsyncGenerator<string> {
  let lead = '[\n'
  for await (const edges of pages(first, next)) {
    yield edges.map(({ node }, index) => `${index === 0 ? lead : ',\n'}${JSON.stringify(node)}`).join('')
    lead = ',\n'
  }
  yield lead === '[\n' ? '[]\n' : '\n]\n'
}
