import badge from '../ui/badge.module.css'
import { spokenMoment } from '../ui/dates.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import type { Version } from './version-fragment.ts'

const faces = {
  PASS: { kind: 'approved', word: '✓ Passed' },
  WARN: { kind: 'caution', word: '! Warning' },
  BLOCK: { kind: 'barred', word: '✕ Blocks' },
  ERROR: { kind: 'barred', word: '✕ Could not run' },
} as const

/** Every check with its findings: what, where, and how to mend it. */
export function ChecksView({ checks }: { readonly checks: Version['checks'] }) {
  if (checks.length === 0) return <EmptyState title="No check has run on this text yet" />
  return (
    <ul className={`${layout.plain} ${layout.stack}`}>
      {checks.map(({ checkId, status, ranAt, findings }) => (
        <li key={checkId} className={layout.card}>
          <div className={layout.row}>
            <h2>{spokenTitle(checkId)}</h2>
            <span className={badge.badge} data-kind={faces[status].kind}>
              {faces[status].word}
            </span>
            <span className={layout.meta}>{spokenMoment(ranAt)}</span>
          </div>
          <ul>
            {findings.map(({ message, path, statementKey, severity, fix }) => (
              <li key={`${path} ${statementKey} ${message}`}>
                {severity === 'WARN' && 'Warning: '}
                {message} {fix} {statementKey && `(statement ${statementKey})`} {path && <code>{path}</code>}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
