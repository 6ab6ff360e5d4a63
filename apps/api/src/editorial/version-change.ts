import type { VersionState } from '@guideboard/content'

/** That a version changed: ids and state, never text. */
export interface VersionChange {
  readonly articleId: string
  /** None: readers see no version of the article any more. */
  readonly versionId: string | null
  readonly state: VersionState | null
}

/** That the queue changed: which version, or, without one, that all of it is to be read anew. */
export interface QueueChange {
  readonly articleId: string | null
  readonly versionId: string | null
  readonly state: VersionState | null
}
