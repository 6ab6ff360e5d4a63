import { audienceCode } from '../reading/audience.ts'
import { AudienceControl } from '../reading/audience-control.tsx'
import type { AudienceParam } from '../search-params.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { Notice } from '../ui/notice.tsx'
import { AffectedList } from './affected-list.tsx'
import styles from './changes.module.css'
import type { Changes, Operation } from './changes-query.ts'
import { groupChanges, summaryOf } from './group-changes.ts'
import { OperationItem } from './operation-item.tsx'
import { StatementChangeCard } from './statement-change-card.tsx'

interface ChangeCardsProps {
  readonly changes: Changes
  readonly audience: AudienceParam
  readonly onAudience: (audience: AudienceParam) => void | Promise<void>
}

/** A card for each statement that changed, then the article, its references and its rules. */
export function ChangeCards({ changes, audience, onAudience }: ChangeCardsProps) {
  if (changes.operations.length === 0) {
    return (
      <EmptyState title="No change">
        <p>Both hold the same text, references, rules and policy.</p>
      </EmptyState>
    )
  }
  const shown = groupChanges(changes)
  return (
    <div className={layout.stack}>
      <p role="status">{summaryOf(changes.operations)}.</p>
      {changes.rules?.labelProblem && (
        <Notice tone="caution" title="The version label of the rules">
          <p>{changes.rules.labelProblem}</p>
        </Notice>
      )}
      <AudienceControl chosen={audience} onChoose={onAudience} />
      {shown.statements.map((one) => (
        <StatementChangeCard key={one.key} changes={one} audience={audienceCode(audience)} />
      ))}
      <Rest title="The article and its sections" operations={shown.article} />
      <Rest title="References and rules" operations={shown.others} />
      {shown.affected.length > 0 && (
        <section className={layout.card} aria-label="Other patients concerned">
          <h2>Other results that change</h2>
          <AffectedList affected={shown.affected} />
        </section>
      )}
      {(changes.rules?.undetermined.length ?? 0) > 0 && (
        <p>Could not be compared: {changes.rules?.undetermined.join(', ')}. Look at these rules yourself.</p>
      )}
    </div>
  )
}

interface RestProps {
  readonly title: string
  readonly operations: readonly Operation[]
}

function Rest({ title, operations }: RestProps) {
  if (operations.length === 0) return null
  return (
    <section className={layout.card} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.list}>
        {operations.map((operation, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the changes of one comparison never change places.
          <OperationItem key={index} operation={operation} />
        ))}
      </ul>
    </section>
  )
}
