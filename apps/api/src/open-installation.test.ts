import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openInstallation } from './open-installation.ts'
import { readConfig } from './platform/config.ts'
import { silentLog } from './platform/log.ts'

it('refuses a data folder it cannot use before it asks the database', async () => {
  const config = readConfig({
    DATABASE_URL: 'postgres://owner:secret@127.0.0.1:1/guideboard',
    GUIDEBOARD_DATA: join(import.meta.filename, 'data'),
  })
  await expect(openInstallation(config, () => undefined, silentLog)).rejects.toThrow(
    'cannot be used: set GUIDEBOARD_DATA to a folder you may write to',
  )
})
