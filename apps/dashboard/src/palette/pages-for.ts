import {
  hasInbox,
  isOnBoard,
  isOrganizationAdmin,
  type Me,
  mayCareForPatients,
  mayReadTrail,
} from '../api/session.ts'
import { paths } from '../paths.ts'

const pages = [
  { label: 'Articles', to: paths.articles, may: () => true },
  { label: 'Patients', to: paths.patients, may: mayCareForPatients },
  { label: 'Board', to: paths.board, may: isOnBoard },
  {
    label: 'New article',
    to: paths.newArticle,
    may: (me: Me | null) => me?.boardRoles.includes('AUTHOR') === true,
  },
  { label: 'Notices', to: paths.notices, may: hasInbox },
  { label: 'Metrics of the board', to: paths.metrics, may: isOnBoard },
  { label: 'Organization', to: paths.organization, may: isOrganizationAdmin },
  { label: 'Audit trail', to: paths.audit, may: mayReadTrail },
  { label: 'Second factor', to: paths.secondFactor, may: (me: Me | null) => me !== null },
  { label: 'Editorial policy', to: paths.policy, may: () => true },
] as const

/** The pages that this person may open, by the words of the header. */
export const pagesFor = (me: Me | null) => pages.filter(({ may }) => may(me))
