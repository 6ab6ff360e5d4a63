import { IconAlertTriangle, IconCircleCheck, IconCircleOff, IconHelpHexagon } from '@tabler/icons-react'
import badge from '../ui/badge.module.css'
import { spokenMoment } from '../ui/dates.ts'
import layout from '../ui/layout.module.css'
import { spokenTitle } from '../ui/spoken.ts'
import { CheckFindingItem } from './check-finding-item.tsx'
import type { VersionCheck } from './version-checks-query.ts'

const faces = {
  PASS: { kind: 'approved', word: 'Passed', Icon: IconCircleCheck },
  WARN: { kind: 'caution', word: 'Warning', Icon: IconAlertTriangle },
  BLOCK: { kind: 'barred', word: 'Blocks', Icon: IconCircleOff },
  ERROR: { kind: 'barred', word: 'Could not run', Icon: IconCircleOff },
} as const
const notRun = { kind: 'missing', word: 'Has not run', Icon: IconHelpHexagon } as const

interface CheckItemProps {
  readonly check: VersionCheck
  readonly versionId: string
  readonly editable: boolean
}

/** One check: folded while there is nothing to do about it, its findings and their places inside. */
export function CheckItem({ check, versionId, editable }: CheckItemProps) {
  const { checkId, status, required, whyRed, note, comparedWith, findings, ranAt } = check
  const { kind, word, Icon } = status === null ? notRun : faces[status]
  const count = findings.length === 0 ? '' : ` · ${findings.length}`
  return (
    <details className={layout.card} open={whyRed !== null}>
      <summary>
        <span className={badge.badge} data-kind={kind}>
          <Icon size={16} aria-hidden />
          {word}
          {count}
        </span>{' '}
        <strong>{spokenTitle(checkId)}</strong>{' '}
        <span className={layout.meta}>
          {required ? 'required' : 'not required'}
          {ranAt !== null && ` · ${spokenMoment(ranAt)}`}
        </span>
      </summary>
      <div className={`${layout.stack} ${layout.tight}`}>
        {whyRed !== null && <p>{whyRed}</p>}
        {note !== null && <p className={layout.muted}>{note}</p>}
        {comparedWith.length > 0 && <p className={layout.meta}>Compared with {comparedWith.join(', ')}.</p>}
        {findings.length > 0 && (
          <ul>
            {findings.map((finding) => (
              <CheckFindingItem
                key={`${finding.path} ${finding.message}`}
                finding={finding}
                versionId={versionId}
                editable={editable}
              />
            ))}
          </ul>
        )}
      </div>
    </details>
  )
}
