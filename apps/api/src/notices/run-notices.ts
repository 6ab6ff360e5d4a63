import { Prisma } from '@guideboard/database'
import { read } from '../audit/doors.ts'
import { rowsOf } from '../audit/read-handle.ts'
import type { Ctx } from '../platform/ctx.ts'
import { causeOf } from '../platform/log.ts'
import { mailNextNotice } from './mail-next-notice.ts'
import type { Mailer } from './mailer.ts'
import { remindOfDue } from './remind-of-due.ts'

export interface NoticeDelivery {
  /** For `/ready`: mails that nobody is going to send. */
  warnings(): readonly string[]
  stop(): Promise<void>
}

interface DeliveryOptions {
  /** Absent: notices stay in the inbox. */
  readonly mail?: { readonly send: Mailer; readonly publicUrl: string } | undefined
  /** Milliseconds between two looks for mail to send; a minute's worth of reminders lies between two of those. */
  readonly every?: number
  readonly remindEvery?: number
}

/** Reminds of what is due each hour and mails what is to be mailed, until stopped. A turn that fails is tried again. */
export function runNotices(ctx: Ctx, options: DeliveryOptions = {}): NoticeDelivery {
  const { mail, every = 5_000, remindEvery = 3_600_000 } = options
  let [stopped, remindedAt, dead] = [false, Number.NEGATIVE_INFINITY, 0]
  let timer: NodeJS.Timeout | undefined
  let turn = Promise.resolve()
  const work = async () => {
    try {
      if (performance.now() - remindedAt >= remindEvery) {
        await remindOfDue(ctx)
        remindedAt = performance.now()
        dead = await deadMails(ctx)
      }
      if (mail !== undefined) await mailAll(mail.send, mail.publicUrl)
    } catch (error) {
      ctx.log.error({ event: 'notices', cause: causeOf(error) })
    }
    if (!stopped) next(every)
  }
  const mailAll = async (send: Mailer, publicUrl: string) => {
    while (!stopped) {
      const mailed = await mailNextNotice(ctx, send, publicUrl)
      if (mailed === undefined) return
      if (mailed.sent) continue
      ctx.log.error({ event: mailed.dead ? 'mail-dead' : 'mail-failed', operation: mailed.noticeId })
      if (mailed.dead) dead += 1
    }
  }
  const next = (wait: number) => {
    timer = setTimeout(() => {
      turn = work()
    }, wait)
  }
  next(0)
  return {
    warnings: () =>
      dead === 0 ? [] : [`${dead} notices of the last 7 days could not be mailed: see mail-dead in the log.`],
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await turn
    },
  }
}

async function deadMails(ctx: Ctx): Promise<number> {
  const [row] = await read(ctx, (tx) =>
    rowsOf<{ dead: number }>(tx, Prisma.sql`SELECT dead_mail_count() AS dead`),
  )
  return row?.dead ?? 0
}
