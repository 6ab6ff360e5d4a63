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
  'guideline.evaluate': 'ran a guideline',
  'article.create': 'created an article',
  'version.create': 'started a version',
  'version.save': 'saved a version',
  'version.read': 'read a version of the board',
  'version.move': 'moved a version',
  'version.vote': 'voted on a version',
  'version.check': 'checked a version',
  'review-queue.read': 'read the review queue',
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
