/**
 * Everything that leaves a record, in the words of the product: who did what. One union, so that a new
 * verb cannot invent a spelling; one sentence each, for people who read the trail.
 */
const auditActions = {
  'account.create': 'created an account',
  'session.try': 'tried to sign in',
  'session.start': 'signed in',
  'session.end': 'signed out',
  'key.create': 'created an API key',
  'key.revoke': 'revoked an API key',
  'identity.confirm': 'confirmed their identity for a signature',
  'identity.try': 'tried to confirm their identity',
  'second-factor.enrol': 'started to set up an authenticator app',
  'second-factor.confirm': 'set up an authenticator app',
  'installation.create': 'created the installation',
  'organization.create': 'created an organization',
  'board-role.grant': 'granted a board role',
  'role.grant': 'granted a role',
  'role.end': 'ended a role',
  'patient.create': 'created a patient',
  'patient.update': 'changed a patient',
  'patient.read': 'looked at a patient',
  'patient.search': 'searched patients',
  'record.import': 'imported clinical records',
  'encounter.open': 'opened an encounter',
  'encounter.read': 'looked at an encounter',
  'encounter.record-facts': 'recorded facts',
  'encounter.close': 'closed an encounter',
  'assessment.create': 'assessed an encounter',
  'assessment.preview': 'previewed an assessment',
  'assessment.read': 'looked at an assessment',
  'recommendation.respond': 'responded to a recommendation',
  'organization.set-quiet-days': 'set how long an override is honoured',
  'organization.share-patient-totals': 'said whether the board is told totals of patients',
  'patients.count': 'counted patients for whom a version says otherwise',
  'guideline.evaluate': 'ran a guideline',
  'cds.call': 'asked through CDS Hooks',
  'cds.feedback': 'told what became of cards',
  'cds.register-client': 'registered a CDS Hooks client',
  'cds.end-client': 'ended a CDS Hooks client',
  'article.create': 'created an article',
  'version.create': 'started a version',
  'version.save': 'saved a version',
  'version.read': 'read a version of the board',
  'version.move': 'moved a version',
  'version.vote': 'voted on a version',
  'version.check': 'checked a version',
  'thread.open': 'opened a thread',
  'thread.reply': 'replied in a thread',
  'thread.resolve': 'resolved a thread',
  'thread.reopen': 'reopened a thread',
  'suggestion.make': 'suggested an edit',
  'suggestion.accept': 'accepted a suggested edit',
  'suggestion.decline': 'declined a suggested edit',
  'version.compare': 'compared a version with what is in force',
  'review-queue.read': 'read the review queue',
  'seat.assign': 'assigned a seat of a review',
  'seat.claim': 'claimed a seat of a review',
  'seat.release': 'released a seat of a review',
  'review.set-deadline': 'set the day by which votes are due',
  'notice.mail': 'mailed a notice',
  'notice.remind': 'reminded of what is due',
  'notice.read': 'read notices',
  'interests.declare': 'declared interests',
  'interests.judge': 'judged declared interests',
  'objection.set-aside': 'set an objection aside',
  'objection.withdraw': 'took an objection back',
  'approval.schedule': 'scheduled an approval',
  'approval.end-schedule': 'ended a scheduled approval',
  'surveillance.record': 'reviewed what is in force',
  'surveillance.read': 'read which reviews are due',
  'metrics.read': 'read the metrics of the board',
  'question.unanswered': 'noted what nothing answers',
  'answer.rate': 'said whether an answer helped',
  'trail.read': 'read the audit trail',
  'trail.export': 'exported the audit trail',
  'trail.verify': 'verified the audit trail',
  'access.refuse': 'was refused',
} as const satisfies Readonly<Record<string, string>>

export type AuditAction = keyof typeof auditActions

/** What an action says in a sentence after the name of who acted; one of a later release, as it is spelt. */
export function auditActionWords(action: string): string {
  return Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction] : action
}

const boardNouns = [
  'article',
  'version',
  'thread',
  'suggestion',
  'interests',
  'objection',
  'approval',
  'surveillance',
]

/** Whether it is an act of the editorial board: of the installation, whatever organization its actor belongs to as well. */
export function isActOfBoard(action: AuditAction): boolean {
  return boardNouns.some((noun) => action.startsWith(`${noun}.`))
}
