import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import { Invalid } from '../platform/errors.ts'
import { refuseUnstorableText } from '../platform/incoming-text.ts'
import { isUuid } from '../platform/uuid.ts'
import { actingPerson } from './acting-person.ts'
import { givenReason } from './given-reason.ts'
import { loadVersion } from './load-version.ts'
import { maySurvey } from './policy.ts'
import { sign } from './sign.ts'
import type { SurveillanceOutcome } from './surveillance.ts'
import type { Version } from './version.ts'

export interface RecordSurveillance {
  readonly versionId: string
  readonly statementKey?: string | null | undefined
  readonly outcome: SurveillanceOutcome
  readonly sources: readonly string[]
  readonly reason: string
  readonly nextDueOn?: string | null | undefined
  readonly taskId?: string | null | undefined
  readonly token: string
}

const mostSources = 50

/**
 * Records that the evidence behind a version, or one statement of it, was looked at again. "No change" moves the
 * date on which it is due next, and touches nothing that was approved.
 * @throws NotFound, Forbidden, NotReady with code REVIEW_DOES_NOT_FIT or INTERESTS_NOT_CLEAR, Invalid
 */
export async function recordSurveillance(ctx: Ctx, input: RecordSurveillance): Promise<Version> {
  const entity = { kind: 'version', id: input.versionId }
  await refuse(ctx, maySurvey(ctx.actor), 'surveillance.record', entity)
  const reason = givenReason(input.reason, true)
  const sources = readSources(input.sources)
  const taskId = readTask(input.taskId)
  const { statementKey = null, nextDueOn = null, outcome } = input
  return change(ctx, async (tx) => {
    const version = await loadVersion(tx, input.versionId)
    const signature = await sign(tx, actingPerson(ctx.actor), input.token)
    await tx.$executeRaw`
      INSERT INTO surveillance_review (version_id, statement_key, outcome, sources, reason, next_due_on, task_id, signature_id)
      VALUES (${version.id}::uuid, ${statementKey}, ${outcome}, ${sources}::text[], ${reason}, ${nextDueOn}::date,
              ${taskId}::uuid, ${signature}::uuid)`
    return {
      value: version,
      audit: {
        action: 'surveillance.record',
        entity,
        // Metrics are counted from these lines alone: whatever they need stands in them.
        detail: {
          outcome,
          statementKey: statementKey ?? 'all',
          contentHash: version.contentHash,
          nextDueOn,
          taskId,
        },
      },
    }
  })
}

function readSources(given: readonly string[]): string[] {
  const sources = given.map((source) => source.trim()).filter((source) => source !== '')
  sources.forEach((source, index) => void refuseUnstorableText(source, `/sources/${index}`))
  if (sources.length <= mostSources && sources.every((source) => source.length <= 500)) return sources
  throw new Invalid('The sources are too long.', [
    {
      code: 'BAD_USER_INPUT',
      message: `At most ${mostSources} sources of at most 500 characters.`,
      path: '/sources',
      fix: 'Sum them up.',
    },
  ])
}

function readTask(taskId: string | null | undefined): string | null {
  if (taskId == null || isUuid(taskId)) return taskId ?? null
  throw new Invalid('There is no such task.', [
    { code: 'BAD_USER_INPUT', message: 'This is no id of a task.', path: '/taskId' },
  ])
}
