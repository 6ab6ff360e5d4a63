import type { ValidationError } from '@guideboard/rules'
import { Notice } from '../../../ui/notice.tsx'
import styles from '../authoring.module.css'
import { goToPlace } from '../go-to-place.ts'

/** Everything that is wrong with the rules, each with the way to its place. */
export function IssueList({ issues }: { readonly issues: readonly ValidationError[] }) {
  const errors = issues.filter(({ severity }) => severity === 'error')
  if (issues.length === 0) return <Notice tone="approved" title="The rules read without a mistake." />
  return (
    <Notice
      tone={errors.length > 0 ? 'barred' : 'caution'}
      title={errors.length > 0 ? `To mend: ${errors.length}` : `To look at: ${issues.length}`}
    >
      <ul className={styles.problems}>
        {issues.slice(0, mostShown).map(({ path, code, message, fix }) => (
          <li key={`${path} ${code} ${message}`}>
            <button type="button" className={styles.link} onClick={() => goToPlace(`/ruleSet${path}`)}>
              <code>{path || '/'}</code>
            </button>
            : {message}; {fix}.
          </li>
        ))}
      </ul>
      {issues.length > mostShown && <p>and {issues.length - mostShown} more.</p>}
    </Notice>
  )
}

const mostShown = 12
