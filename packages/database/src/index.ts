export {
  type FoundApiKey,
  type FoundMembership,
  type FoundSession,
  findApiKey,
  findSession,
  membershipsOf,
} from './account-lookups.ts'
export {
  auditEventHash,
  type ChainedEvent,
  type ChainHead,
  type ChainVerdict,
  verifyAuditChain,
} from './audit-chain.ts'
export { clearUnfinished } from './clear-unfinished.ts'
export { connectFailure } from './connect-failure.ts'
export type { ActorText, Context } from './context.ts'
export { type DatabaseError, databaseErrorOf, sqlstateOf } from './database-error.ts'
export { makeDataFolder } from './embedded/data-folder.ts'
export { type ReachedServer, reachEmbedded } from './embedded/reach-embedded.ts'
export { type EmbeddedOptions, type EmbeddedPostgres, startEmbedded } from './embedded/start-embedded.ts'
export type * from './generated/client.ts'
export { Prisma } from './generated/client.ts'
export { type ImpactNotice, impactChannel, writeImpactNotice } from './impact-notices.ts'
export { keptSecret } from './kept-secret.ts'
export type { Log } from './log.ts'
export { migrate } from './migrations/migrate.ts'
export { type Database, type DatabaseConfig, openDatabase, type Tx } from './open-database.ts'
export { prepareAppRole } from './prepare-app-role.ts'
export { isWriteConflict } from './retry.ts'
export { ChainWalk } from './trail/chain-walk.ts'
export { type Checkpoint, parseCheckpoint } from './trail/checkpoint.ts'
export { CheckpointAppender, checkpointFiles, type SignedHead } from './trail/checkpoint-file.ts'
export { checkpointKey, publicKeyFiles, readPublicKeys } from './trail/checkpoint-keys.ts'
export { auditEventLineSql, versionEventLineSql } from './trail/export-queries.ts'
export { exportTrail } from './trail/export-trail.ts'
export { readCheckpoints } from './trail/read-checkpoints.ts'
export type { ChainLine } from './trail/trail-line.ts'
export type { TrailFault, TrailVerdict } from './trail/trail-verdict.ts'
export { type ExportVerdict, verifyExport } from './trail/verify-export.ts'
export { verifyDatabase } from './verify-database.ts'
export type { Feed, VersionFeed, VersionSignal } from './version-feed.ts'
export type { VersionNotice } from './version-notices.ts'
