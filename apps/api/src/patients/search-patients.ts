import { look } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import { type Page, pageSize } from '../platform/connection.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { isUuid } from '../platform/uuid.ts'
import { toPatient } from './load-patient.ts'
import { nameProblem } from './name.ts'
import type { Patient } from './patient.ts'
import { mayReadPatients } from './policy.ts'

export interface PatientSearch {
  /** Part of a name, an identifier, or a birth date. */
  readonly search?: string | null | undefined
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
}

/**
 * Patients of the actor's organization by name, a page at a time.
 * @throws Invalid for a page size or a cursor that is none
 */
export async function searchPatients(ctx: Ctx, input: PatientSearch): Promise<Page<Patient>> {
  await refuse(ctx, mayReadPatients(ctx.actor), 'patient.search')
  const size = pageSize(input.first)
  const after = typeof input.after === 'string' ? readCursor(input.after) : undefined
  const words = input.search?.trim() ?? ''
  if (words.length > 200) throw new Invalid('A search has at most 200 characters.', [tooLong])
  const where = words === '' ? {} : matching(words)
  return look(ctx, async (tx) => {
    const totalCount = await tx.patient.count({ where })
    const rows = await tx.patient.findMany({
      where: after === undefined ? where : { AND: [where, beyond(after)] },
      include: { identifiers: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: size + 1,
    })
    const edges = rows.slice(0, size).map((row) => ({ cursor: cursorOf(row), node: toPatient(row) }))
    const seen = edges.map(({ node }) => node.id)
    return {
      value: { edges, hasNextPage: rows.length > size, totalCount },
      audit: { action: 'patient.search', entity: { kind: 'patient', id: 'search' }, patients: seen },
    }
  })
}

const tooLong = {
  code: 'BAD_USER_INPUT',
  message: 'The search is too long.',
  path: '/search',
  fix: 'Search for a name.',
}

function matching(words: string) {
  const literal = words.replace(/[\\%_]/g, (sign) => `\\${sign}`)
  return {
    OR: [
      { name: { contains: literal, mode: 'insensitive' as const } },
      { birthDate: words },
      { identifiers: { some: { value: words } } },
    ],
  }
}

interface Place {
  readonly name: string
  readonly id: string
}

function beyond({ name, id }: Place) {
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] }
}

function cursorOf({ name, id }: Place): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url')
}

function readCursor(cursor: string): Place {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (
      Array.isArray(place) &&
      typeof place[0] === 'string' &&
      nameProblem(place[0]) === undefined &&
      typeof place[1] === 'string' &&
      isUuid(place[1])
    ) {
      return { name: place[0], id: place[1] }
    }
  } catch {
    // Falls through to the refusal: whatever it is, it is no cursor of ours.
  }
  throw new Invalid('The cursor is none that this list gave.', [
    {
      code: 'BAD_CURSOR',
      message: 'The cursor cannot be read.',
      path: '/after',
      fix: 'Use the endCursor of a page.',
    },
  ])
}
