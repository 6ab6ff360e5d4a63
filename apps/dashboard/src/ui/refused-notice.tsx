import { Notice } from './notice.tsx'

interface RefusedNoticeProps {
  readonly what: string
  readonly refused: {
    readonly message: string
    readonly reasons: readonly {
      readonly code: string
      readonly message: string
      readonly path: string | null
      readonly fix: string | null
    }[]
  }
}

/** The request was understood and refused: each reason with its place and how to mend it. */
export function RefusedNotice({ what, refused }: RefusedNoticeProps) {
  return (
    <Notice tone="barred" title={what} live>
      <p>{refused.message}</p>
      {refused.reasons.length > 0 && (
        <ul>
          {refused.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.path} ${reason.message}`}>
              {reason.message} {reason.fix} {reason.path && <code>{reason.path}</code>}
            </li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
