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

/** The roles that a quorum counts. The approving chair fills no seat. */
export const seatRoles = [
  'reviewer',
  'methodologist',
  'patient-representative',
] as const satisfies readonly BoardRole[]
export type SeatRole = (typeof seatRoles)[number]
