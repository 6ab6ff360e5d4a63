/** What an import did with one resource. */
export interface ImportedResource {
  /** JSON Pointer into the bundle. */
  readonly path: string
  readonly resourceType: string
  readonly sourceId: string | null
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped' | 'refused'
  /** Why it was skipped or refused, and reservations about what was taken. */
  readonly reasons: readonly string[]
}

/** What an import did: every resource is in it, none silently. */
export interface ImportReport {
  readonly patientIds: readonly string[]
  readonly resources: readonly ImportedResource[]
}

export function countOf({ resources }: ImportReport, action: ImportedResource['action']): number {
  return resources.filter((resource) => resource.action === action).length
}
