import type { VersionState } from '@guideboard/content'
import {
  IconArchive,
  IconArrowBackUp,
  IconBan,
  IconEye,
  IconInbox,
  IconPencil,
  IconRosetteDiscountCheck,
} from '@tabler/icons-react'
import styles from './badge.module.css'

const faces = {
  DRAFT: { name: 'Draft', Icon: IconPencil },
  SUBMITTED: { name: 'Submitted', Icon: IconInbox },
  UNDER_REVIEW: { name: 'Under Review', Icon: IconEye },
  CHANGES_REQUESTED: { name: 'Changes requested', Icon: IconArrowBackUp },
  APPROVED: { name: 'Approved', Icon: IconRosetteDiscountCheck },
  SUPERSEDED: { name: 'Superseded', Icon: IconArchive },
  WITHDRAWN: { name: 'Withdrawn', Icon: IconBan },
} satisfies Record<VersionState, unknown>

/** The word for a state. */
export const stateName = (state: VersionState): string => faces[state].name

export function StateBadge({ state }: { readonly state: VersionState }) {
  const { name, Icon } = faces[state]
  return (
    <span className={styles.badge} data-kind={state.toLowerCase()}>
      <Icon size={14} aria-hidden />
      {name}
    </span>
  )
}
