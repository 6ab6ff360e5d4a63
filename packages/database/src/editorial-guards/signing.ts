import type { MadeVersion } from '../test-kit/article-factories.ts'

/**
 * Statements that confirm an identity and sign with it, for the transaction they run in; the signature's id is then
 * in the setting app.signature.
 * @param secondFactor null: the password alone
 */
export function signing(
  personId: string,
  meaning: string,
  { versionId, contentHash }: Pick<MadeVersion, 'versionId' | 'contentHash'>,
  secondFactor: 'totp' | 'recovery-code' | 'demonstration' | null = 'totp',
): readonly string[] {
  return [
    `WITH confirmed AS (INSERT INTO identity_confirmation
         (token_hash, person_id, meaning, version_id, content_hash, expires_at, second_factor)
       VALUES (encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '${personId}', '${meaning}', '${versionId}',
               '${contentHash}', now() + interval '5 minutes', ${secondFactor === null ? 'NULL' : `'${secondFactor}'`}) RETURNING id)
     SELECT set_config('probe.confirmation', id::text, true) FROM confirmed`,
    `INSERT INTO signature (confirmation_id) VALUES (current_setting('probe.confirmation')::uuid)`,
    `SELECT set_config('app.signature', (SELECT id::text FROM signature
       WHERE confirmation_id = current_setting('probe.confirmation')::uuid), true)`,
  ]
}
