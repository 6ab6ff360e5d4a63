import type { AudienceCode } from '../reading/audience.ts'
import layout from '../ui/layout.module.css'
import { AffectedList } from './affected-list.tsx'
import styles from './changes.module.css'
import type { Operation } from './changes-query.ts'
import type { StatementChanges } from './group-changes.ts'
import { OperationItem } from './operation-item.tsx'

interface StatementChangeCardProps {
  readonly changes: StatementChanges
  readonly audience: AudienceCode
}

/** All that changed about one statement; words in the audience chosen, with a count of those in others. */
export function StatementChangeCard({ changes, audience }: StatementChangeCardProps) {
  const { key, note, operations, affected } = changes
  const shown = operations.filter((one) => isFor(one, audience)).map((one) => inWordsOf(one, audience))
  const elsewhere = operations.length - shown.length
  return (
    <section className={`${layout.card} ${layout.stack} ${layout.tight}`} aria-label={`Statement ${key}`}>
      <h2>Statement {key}</h2>
      {note && (
        <p className={styles.note}>
          {note.changes}.{' '}
          {note.reason ? (
            <>Why: {note.reason}</>
          ) : (
            note.recommendation && <strong>! No reason is given for this recommendation.</strong>
          )}
        </p>
      )}
      <ul className={styles.list}>
        {shown.map((operation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one comparison never change places.
          <OperationItem key={index} operation={operation} />
        ))}
      </ul>
      {elsewhere > 0 && (
        <p className={layout.meta}>
          {elsewhere} more {elsewhere === 1 ? 'change' : 'changes'} in the words for others.
        </p>
      )}
      <AffectedList affected={affected} />
    </section>
  )
}

/** Words and citations belong to an audience; everything else is for all. */
function isFor(one: Operation, audience: AudienceCode): boolean {
  return (one.__typename !== 'TextChange' && one.__typename !== 'CitationChange') || one.audience === audience
}

/** A statement that came or went, in the words of this audience, else in the clinician's. */
function inWordsOf(one: Operation, audience: AudienceCode): Operation {
  if (one.__typename !== 'StatementChange') return one
  const own = one.texts.filter((text) => text.audience === audience)
  const texts = own.length > 0 ? own : one.texts.filter((text) => text.audience === 'CLINICIAN')
  return { ...one, texts }
}
