import { createHash } from 'node:crypto'
import { type NoticeFacts, type NoticeKind, noticeView, noticeWords } from '@guideboard/content'
import { change } from '../audit/doors.ts'
import { refuse } from '../audit/refuse.ts'
import type { Ctx } from '../platform/ctx.ts'
import type { Mail, Mailer } from './mailer.ts'
import { mayDeliver } from './policy.ts'

interface Due {
  readonly notice_id: string
  readonly event_key: string
  readonly kind: NoticeKind
  readonly version_id: string
  readonly detail: NoticeFacts['detail']
  readonly address: string
  readonly name: string
  readonly actor: string | null
  readonly slug: string
  readonly title: string
  readonly number: number
}

/** Nothing is due, or other processes have it in hand. */
class NothingDue extends Error {}

export interface Mailed {
  readonly noticeId: string
  readonly sent: boolean
  /** It was the last try: nobody is going to mail it. */
  readonly dead: boolean
}

/**
 * Mails the next notice, holding its row meanwhile, so that no other process does. What fails is tried again later;
 * a notice that was sent but not noted before a crash is sent again under the same message id.
 * @returns undefined when nothing is due
 */
export async function mailNextNotice(ctx: Ctx, send: Mailer, publicUrl: string): Promise<Mailed | undefined> {
  await refuse(ctx, mayDeliver(ctx.actor), 'notice.mail')
  try {
    return await change(
      ctx,
      async (tx) => {
        const [due] = await tx.$queryRaw<Due[]>`
          SELECT due.*, version.slug
          FROM take_notice_to_mail() AS due JOIN board_version AS version ON version.id = due.version_id`
        if (due === undefined) throw new NothingDue()
        const sent = await send(mailOf(due, publicUrl)).then(
          () => true,
          () => false,
        )
        const [noted] = await tx.$queryRaw<{ tries: number; dead: boolean }[]>`
          SELECT * FROM note_mail(${due.notice_id}::uuid, ${sent})`
        const dead = noted?.dead ?? false
        return {
          value: { noticeId: due.notice_id, sent, dead },
          audit: {
            action: 'notice.mail',
            entity: { kind: 'notice', id: due.notice_id },
            detail: { sent, dead, tries: noted?.tries ?? 0 },
          },
        }
      },
      { timeout: 25_000 },
    )
  } catch (error) {
    if (error instanceof NothingDue) return undefined
    throw error
  }
}

function mailOf(due: Due, publicUrl: string): Mail {
  const sentence = noticeWords({ ...due, version: `${due.title}, version ${due.number}` })
  const { links, why } = wayTo(due, publicUrl)
  const id = createHash('sha256').update(`${due.event_key} ${due.notice_id}`).digest('hex').slice(0, 32)
  return {
    to: due.address,
    subject: sentence.length > 120 ? `${sentence.slice(0, 117)}…` : sentence,
    text: `${due.name},\n\n${sentence}\n\n${links}\n\n${why}\n`,
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
  }
}

/** Who is not of the board is led to the article, and a clinician to the patients who may have to be assessed again. */
function wayTo({ kind, slug, version_id, detail }: Due, publicUrl: string) {
  const view = noticeView(kind)
  if (view !== 'article')
    return {
      links: `${publicUrl}/board/versions/${version_id}?view=${view}`,
      why: 'You get this as a member of the editorial board.',
    }
  const article = `${publicUrl}/articles/${slug}`
  return detail.as === 'org-admin'
    ? {
        links: article,
        why: 'You get this as an admin of an organization: a key, or somebody who has left, made assessments with this guideline.',
      }
    : {
        links: `${article}\nPatients whose guideline changed: ${publicUrl}/patients?changed=true`,
        why: 'You get this as a clinician who made assessments with this guideline.',
      }
}
