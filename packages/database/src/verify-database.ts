import { migrationFiles } from './migrations/migration-files.ts'
import type { Database, Tx } from './open-database.ts'

export interface VerifyOptions {
  /** `as-is` skips the settings that keep acknowledged writes through a crash: for test clusters only. */
  readonly durability?: 'required' | 'as-is'
}

/**
 * Whether requests may be served: one plain sentence per thing that is not as it must be, none when all is well.
 * Throws when the database cannot be asked at all.
 */
export async function verifyDatabase(
  database: Database,
  options: VerifyOptions = {},
): Promise<readonly string[]> {
  return await database.inContext({ actor: 'system:verify' }, async (tx) => [
    ...(options.durability === 'as-is' ? [] : await settingProblems(tx)),
    ...(await roleProblems(tx)),
    ...(await isolationProblems(tx)),
    ...(await definerProblems(tx)),
    ...(await migrationProblems(tx)),
  ])
}

async function settingProblems(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; setting: string }[]>`
    SELECT name, current_setting(name) AS setting
    FROM unnest(ARRAY['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) AS name`
  return rows
    .filter(({ setting }) => setting !== 'on')
    .map(
      ({ name, setting }) =>
        `The server runs with ${name} = ${setting}; it must be on, or a crash can lose data.`,
    )
}

async function roleProblems(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ problem: string }[]>`
    SELECT 'The serving role is a superuser.' AS problem FROM pg_roles WHERE rolname = session_user AND rolsuper
    UNION ALL
    SELECT 'The serving role may bypass row-level security.'
      FROM pg_roles WHERE rolname = session_user AND rolbypassrls
    UNION ALL
    SELECT DISTINCT 'The serving role is, or can become, ' || owner.rolname || ', who owns tables or functions.'
      FROM (SELECT relowner AS id FROM pg_class WHERE relnamespace = 'public'::regnamespace
            UNION SELECT proowner FROM pg_proc WHERE pronamespace = 'public'::regnamespace) AS owning
      JOIN pg_roles owner ON owner.oid = owning.id
      WHERE pg_has_role(session_user, owning.id, 'MEMBER')
    UNION ALL
    SELECT 'The serving role cannot become guideboard_reader.'
      WHERE NOT pg_has_role(session_user, 'guideboard_reader', 'MEMBER')`
  return rows.map(({ problem }) => problem)
}

async function isolationProblems(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT c.relname AS name
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
      AND EXISTS (SELECT FROM pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attname = 'organization_id' AND NOT a.attisdropped)
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity
               AND EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid))
    ORDER BY c.relname`
  return rows.map(
    ({ name }) => `Table ${name} holds tenant rows without forced row-level security and a policy.`,
  )
}

async function definerProblems(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string }[]>`
    SELECT p.oid::regprocedure::text AS name
    FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
      AND (has_function_privilege('public', p.oid, 'EXECUTE')
           OR NOT coalesce(array_to_string(p.proconfig, ';') LIKE '%search_path=%', false))
    ORDER BY 1`
  return rows.map(
    ({ name }) => `Function ${name} runs as its owner: pin its search_path and revoke it from PUBLIC.`,
  )
}

async function migrationProblems(tx: Tx): Promise<string[]> {
  const rows = await tx.$queryRaw<{ name: string; checksum: string; finished: boolean }[]>`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
    FROM _prisma_migrations WHERE rolled_back_at IS NULL`
  const applied = new Map(rows.map((row) => [row.name, row]))
  const expected = migrationFiles()
  const known = new Set(expected.map(({ name }) => name))
  return [
    ...expected.flatMap(({ name, checksum }) => {
      const row = applied.get(name)
      if (row === undefined || !row.finished) return [`Migration ${name} is not applied.`]
      return row.checksum === checksum ? [] : [`Migration ${name} was applied with another text.`]
    }),
    ...rows
      .filter(({ name }) => !known.has(name))
      .map(({ name }) => `Migration ${name} is unknown to this version.`),
  ]
}
