import { Link } from '@tanstack/react-router'
import { paths } from '../paths.ts'
import layout from '../ui/layout.module.css'
import { placeOfFinding } from './place-of-finding.ts'
import type { CheckFinding } from './version-checks-query.ts'

interface CheckFindingItemProps {
  readonly finding: CheckFinding
  readonly versionId: string
  readonly editable: boolean
}

/** What was found, for whom, how to mend it, and a link to where. */
export function CheckFindingItem({ finding, versionId, editable }: CheckFindingItemProps) {
  const { message, severity, fix, region, example, suggestion } = finding
  const { view, part, hash, name } = placeOfFinding(finding, editable)
  return (
    <li>
      {severity === 'WARN' && 'Warning: '}
      {message} {fix}{' '}
      <Link
        to={paths.boardVersion}
        params={{ id: versionId }}
        search={{ view, part }}
        {...(hash === undefined ? {} : { hash })}
      >
        Go to {name}
      </Link>
      {region && <p className={layout.meta}>Patients: {region}</p>}
      <JsonDetails title="A patient of whom it is true" json={suggestion ? undefined : example} />
      <JsonDetails title="A case that would see it" json={suggestion} />
    </li>
  )
}

function JsonDetails({ title, json }: { readonly title: string; readonly json: unknown }) {
  if (json === undefined || json === null) return null
  return (
    <details>
      <summary>{title}</summary>
      <pre>{JSON.stringify(json, null, 2)}</pre>
    </details>
  )
}
