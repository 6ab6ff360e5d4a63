import { spokenMoment } from '../ui/dates.ts'
import { Notice } from '../ui/notice.tsx'
import type { Version } from './version-fragment.ts'

/** What keeps anybody from taking the text of a closed version for advice: who withdrew it, when and why. */
export function WithdrawnNotice({ version }: { readonly version: Version }) {
  const event = version.events.findLast(({ to }) => to === 'WITHDRAWN')
  if (version.state !== 'WITHDRAWN' || !event) return null
  const title = version.approvedAt === null ? 'Abandoned before it was approved' : 'Withdrawn: do not use'
  return (
    <Notice tone="barred" title={title}>
      <p>
        {event.actor}, {spokenMoment(event.at)}: {event.reason}
      </p>
    </Notice>
  )
}
