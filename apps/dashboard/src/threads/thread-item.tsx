import type { Me } from '../api/session.ts'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { AnchorNote } from './anchor-note.tsx'
import { KindBadge } from './kind-badge.tsx'
import { nameOfPlace } from './place.ts'
import { ReplyForm } from './reply-form.tsx'
import styles from './threads.module.css'
import type { BoardPerson, Thread } from './threads-query.ts'
import { TurnThreadForm } from './turn-thread-form.tsx'

interface ThreadItemProps {
  readonly versionId: string
  readonly thread: Thread
  readonly people: readonly BoardPerson[]
  readonly me: Me | null
}

const turned = { REPLY: '', RESOLVED: 'resolved this', REOPENED: 'reopened this' } as const

/** One thread: what it is about, what was said, and what can be done now. */
export function ThreadItem({ versionId, thread, people, me }: ThreadItemProps) {
  const resolved = thread.resolvedAt !== null
  const takesPart = me?.boardRoles.some((role) => role !== 'AUDITOR') ?? false
  return (
    <article
      className={styles.thread}
      data-blocking={thread.kind === 'BLOCKING' && !resolved}
      aria-label={`${thread.openedBy.name} on ${nameOfPlace(thread.anchor)}`}
    >
      <div className={layout.row}>
        <KindBadge kind={thread.kind} resolved={resolved} />
        <strong>{thread.openedBy.name}</strong>
        <span className={layout.meta}>{spokenMoment(thread.openedAt)}</span>
      </div>
      <AnchorNote thread={thread} />
      <p className={styles.said}>{thread.body}</p>
      {thread.entries.length > 0 && (
        <ol className={styles.entries}>
          {thread.entries.map(({ id, kind, body, writtenBy, writtenAt }) => (
            <li key={id}>
              <p className={layout.meta}>
                <strong>{writtenBy.name}</strong> {turned[kind]} {spokenMoment(writtenAt)}
              </p>
              {body && <p className={styles.said}>{body}</p>}
            </li>
          ))}
        </ol>
      )}
      {takesPart && (
        <details className={styles.more}>
          <summary>{resolved ? 'Reply or reopen' : 'Reply or resolve'}</summary>
          <div className={layout.stack}>
            <ReplyForm versionId={versionId} threadId={thread.id} people={people} />
            <TurnThreadForm versionId={versionId} thread={thread} viewerId={me?.id} />
          </div>
        </details>
      )}
    </article>
  )
}
