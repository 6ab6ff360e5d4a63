import { stateNames, type VersionState } from '@guideboard/content'
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

const icons = {
  DRAFT: IconPencil,
  SUBMITTED: IconInbox,
  UNDER_REVIEW: IconEye,
  CHANGES_REQUESTED: IconArrowBackUp,
  APPROVED: IconRosetteDiscountCheck,
  SUPERSEDED: IconArchive,
  WITHDRAWN: IconBan,
} satisfies Record<VersionState, unknown>

/** The word for a state. */
export const stateName = (state: VersionState): string => stateNames[state]

export function StateBadge({ state }: { readonly state: VersionState }) {
  const Icon = icons[state]
  return (
    <span className={styles.badge} data-kind={state.toLowerCase()}>
      <Icon size={14} aria-hidden />
      {stateNames[state]}
    </span>
  )
}
