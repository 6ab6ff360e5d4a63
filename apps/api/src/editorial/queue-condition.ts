import { Prisma } from '@guideboard/database'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'

/** Which versions of the board; every condition that is given holds. */
export interface QueueFilter {
  /** Wrote it, has a seat in its review, or is who starts its review. */
  readonly mine?: boolean | null | undefined
  /** Its votes, or its next review, are overdue. */
  readonly overdue?: boolean | null | undefined
  /** A seat of its review is neither assigned nor filled. */
  readonly unassigned?: boolean | null | undefined
  /** Words of its title or question, in any order. */
  readonly text?: string | null | undefined
}

const longest = 200

/**
 * The same in SQL, about `version`, a row of article_version.
 * @throws Invalid for a text that is too long
 */
export function queueCondition(ctx: Ctx, filter: QueueFilter): Prisma.Sql {
  const conditions = [
    ...words(filter.text).map((word) => Prisma.sql`${titleAndQuestion} ILIKE ${`%${escaped(word)}%`}`),
    ...(filter.mine === true ? [mine(ctx)] : []),
    ...(filter.overdue === true ? [overdue(ctx.clock.now().toISOString().slice(0, 10))] : []),
    ...(filter.unassigned === true ? [unassigned] : []),
  ]
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ')
}

/** As the index version_words has it. */
const titleAndQuestion = Prisma.sql`(coalesce(version.content ->> 'title', '') || ' ' || coalesce(version.content ->> 'question', ''))`

function mine({ actor }: Ctx): Prisma.Sql {
  if (actor.kind !== 'person') return Prisma.sql`false`
  const starts = actor.boardRoles.includes('editor')
    ? Prisma.sql`version.state = 'SUBMITTED'`
    : Prisma.sql`false`
  return Prisma.sql`(${starts}
    OR version.id IN (SELECT version_id FROM contributor WHERE person_id = ${actor.id}::uuid)
    OR version.id IN (SELECT version_id FROM seat_assignment WHERE person_id = ${actor.id}::uuid AND ended_at IS NULL))`
}

const overdue = (today: string): Prisma.Sql => Prisma.sql`(
  version.state = 'UNDER_REVIEW' AND (
    SELECT due_on FROM review_deadline WHERE version_id = version.id AND round = version.round
    ORDER BY set_at DESC LIMIT 1) < ${today}::date
  OR version.state = 'APPROVED' AND EXISTS (SELECT FROM review_due(version.id) AS part WHERE part.due_on < ${today}))`

const unassigned = Prisma.sql`(version.state = 'UNDER_REVIEW' AND EXISTS (
  SELECT FROM unnest(ARRAY['reviewer', 'methodologist', 'patient-representative']) AS role
  WHERE seats_needed(version.id, role) > (
    SELECT count(*) FROM (
      SELECT person_id FROM seat_assignment WHERE version_id = version.id AND seat = role AND ended_at IS NULL
      UNION SELECT voter_id FROM vote WHERE version_id = version.id AND seat = role AND choice = 'approve'
        AND voided_at IS NULL AND content_hash = version.content_hash) AS taken)))`

function words(text: string | null | undefined): readonly string[] {
  refuseUnstorableText(text ?? '', '/filter/text')
  if ((text ?? '').length > longest) {
    throw new Invalid(`A search has at most ${longest} characters.`, [
      {
        code: 'BAD_USER_INPUT',
        path: '/filter/text',
        message: `It has ${text?.length}.`,
        fix: 'Search for fewer words.',
      },
    ])
  }
  return (text ?? '').split(/\s+/).filter((word) => word !== '')
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}
