/** Everything that people are told of: those of the board, and of `guideline-withdrawn` those who relied on it. */
export const noticeKinds = [
  'version-submitted',
  'review-started',
  'seat-assigned',
  'seat-taken-back',
  'votes-due-soon',
  'votes-overdue',
  'changes-requested',
  'version-approved',
  'version-withdrawn',
  'guideline-withdrawn',
  'objection-raised',
  'thread-reply',
  'mentioned',
  'blocking-thread',
  'vote-voided',
  'schedule-cancelled',
  'review-task',
  'review-due',
] as const
export type NoticeKind = (typeof noticeKinds)[number]

export interface NoticeFacts {
  readonly kind: NoticeKind
  /** Title and number of the version it is about: "Walking for back pain, version 2". */
  readonly version: string
  /** Who caused it; null where time or the installation did. */
  readonly actor: string | null
  readonly detail: {
    readonly seat?: string
    readonly dueOn?: string
    readonly reason?: string
    /** Days ahead at which this is a reminder; 0: overdue. */
    readonly within?: number
    /** Told for the assessments of an organization that nobody of it answers for, not for one's own. */
    readonly as?: 'org-admin'
  }
}

/** What a notice says, in one sentence. */
export function noticeWords({ kind, version, actor, detail }: NoticeFacts): string {
  const who = actor ?? 'The installation'
  const seat = detail.seat?.replace('-', ' ')
  switch (kind) {
    case 'version-submitted':
      return `${who} submitted ${version} for review.`
    case 'review-started':
      return `${who} started the review of ${version}.`
    case 'seat-assigned':
      return `${who} asks you to review ${version} as ${seat}.`
    case 'seat-taken-back':
      return `Your seat as ${seat} in the review of ${version} was taken back: ${detail.reason}`
    case 'votes-due-soon':
      return `Your vote on ${version} is due on ${detail.dueOn}.`
    case 'votes-overdue':
      return `Votes on ${version} were due on ${detail.dueOn}.`
    case 'changes-requested':
      return `${who} requested changes of ${version}.`
    case 'version-approved':
      return `${who} approved ${version}: it is in force.`
    case 'version-withdrawn':
      return `${who} withdrew ${version}.`
    case 'guideline-withdrawn':
      return `A guideline that ${whose(detail.as)} rest on was withdrawn: ${version}. Reason: ${endedOnce(detail.reason)}`
    case 'objection-raised':
      return `${who} objects to ${version}.`
    case 'thread-reply':
      return `${who} replied in a thread on ${version}.`
    case 'mentioned':
      return `${who} mentioned you in a thread on ${version}.`
    case 'blocking-thread':
      return `${who} opened a blocking thread on ${version}.`
    case 'vote-voided':
      return `${who} edited ${version}: your vote on the text before no longer counts.`
    case 'schedule-cancelled':
      return `The scheduled approval of ${version} was cancelled: ${detail.reason}`
    case 'review-task':
      return `The withdrawal of ${version} is to be reviewed by ${detail.dueOn}.`
    case 'review-due':
      return detail.within === 0
        ? `${version} is overdue for review since ${detail.dueOn}.`
        : `${version} is due for review on ${detail.dueOn}, within ${detail.within} days.`
  }
}

const whose = (as?: 'org-admin') =>
  as === 'org-admin' ? 'assessments of your organization' : 'assessments of yours'

const endedOnce = (reason = '') => (/[.!?]$/.test(reason) ? reason : `${reason}.`)

/**
 * The view of the version's page on which it is seen what a notice is about; `article` for who is not of the board,
 * and reads the article itself.
 */
export function noticeView(kind: NoticeKind): 'text' | 'comments' | 'changes' | 'history' | 'article' {
  switch (kind) {
    case 'thread-reply':
    case 'mentioned':
    case 'blocking-thread':
      return 'comments'
    case 'vote-voided':
      return 'changes'
    case 'version-withdrawn':
    case 'schedule-cancelled':
    case 'review-task':
      return 'history'
    case 'guideline-withdrawn':
      return 'article'
    default:
      return 'text'
  }
}
