/** Roles of the one editorial board of an installation; apart from the roles in an organization. */
export const boardRoles = [
  'author',
  'editor',
  'reviewer',
  'methodologist',
  'patient-representative',
  'chair',
  'auditor',
] as const
export type BoardRole = (typeof boardRoles)[number]
