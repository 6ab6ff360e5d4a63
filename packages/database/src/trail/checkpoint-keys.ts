import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CheckpointKey, keyId } from './checkpoint.ts'

/** Beside the data, never in the database: whoever holds the database cannot sign. */
const privateName = 'checkpoint-key.pem'
/** Beside the checkpoints: the public half of every key that ever signed there. */
const publicFolder = 'keys'

/**
 * The key this installation signs with, made once and readable by its user alone; its public half is laid beside the
 * checkpoints. To change the key, move the private file away and start again: what the old one signed stays valid.
 */
export function checkpointKey(dataFolder: string, checkpoints: string): CheckpointKey {
  const file = join(dataFolder, privateName)
  if (!existsSync(file)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeOnce(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)
  }
  const privateKey = createPrivateKey(readFileSync(file))
  const publicKey = createPublicKey(privateKey)
  const id = keyId(publicKey)
  mkdirSync(join(checkpoints, publicFolder), { recursive: true })
  writeOnce(
    join(checkpoints, publicFolder, `${id}.pem`),
    publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    0o644,
  )
  return { id, privateKey }
}

/** Public keys by id. A file may be named as one likes: the id is of the key itself. */
export function readPublicKeys(files: readonly string[]): ReadonlyMap<string, KeyObject> {
  return new Map(
    files.map((file) => {
      const key = createPublicKey(readFileSync(file))
      return [keyId(key), key]
    }),
  )
}

/** The public keys that lie beside checkpoints. */
export function publicKeyFiles(checkpoints: string): readonly string[] {
  const folder = join(checkpoints, publicFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.pem'))
    .map((name) => join(folder, name))
}

// Of several processes that start at once, the first one's file stays: link() fails where the name exists.
function writeOnce(file: string, text: string, mode: number): void {
  if (existsSync(file)) return
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, text, { mode, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
