import type { Move } from '@guideboard/content'

/** What the button says, and what making the move does. */
export const moveWords = {
  SUBMIT: { label: 'Submit for review', does: 'Freezes the text, and readers see it as pending review.' },
  RESUBMIT: { label: 'Submit again', does: 'Freezes the text, and readers see it as pending review.' },
  RECALL: { label: 'Take back to draft', does: 'Readers no longer see it; you can edit again.' },
  START_REVIEW: {
    label: 'Start review',
    does: 'Opens a round of votes, and asks people whose interests are clear to fill its seats.',
  },
  REQUEST_CHANGES: { label: 'Request changes', does: 'Sends it back to the author with your reason.' },
  APPROVE: { label: 'Approve', does: 'Puts it in force and supersedes the version before.' },
  SUPERSEDE: { label: 'Supersede', does: 'Happens by itself when the next version is approved.' },
  WITHDRAW: {
    label: 'Withdraw',
    does: 'Readers see a notice with your reason in place of the text, at once.',
  },
  ABANDON_DRAFT: { label: 'Abandon draft', does: 'Closes this draft for good.' },
  ABANDON_SUBMITTED: { label: 'Abandon', does: 'Closes this version for good.' },
  ABANDON_CHANGES: { label: 'Abandon', does: 'Closes this version for good.' },
} as const satisfies Record<Move, { label: string; does: string }>
