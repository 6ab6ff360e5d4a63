import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readStartSettings } from './start-settings.ts'

let taken: Server
let port = 0

beforeAll(async () => {
  taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => void taken.close())

it('takes a free port, and lets go of it', async () => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  const free = typeof address === 'object' && address !== null ? String(address.port) : ''
  probe.close()
  await once(probe, 'close')
  for (const demoPublic of [false, true]) {
    const settings = await readStartSettings({ PORT: free }, demoPublic ? ['--demo-public'] : [])
    expect(settings).toMatchObject({ demoPublic, config: { port: Number(free) } })
  }
})

it('names a taken port and the way out', async () => {
  await expect(readStartSettings({ PORT: String(port) }, [])).rejects.toThrow(
    `Port ${port} is taken, perhaps by another Guideboard: stop that one, or set PORT to another one.`,
  )
})

it.each(['192.0.2.1', 'nowhere.invalid'])('names HOST=%s, which this machine does not have', async (host) => {
  await expect(readStartSettings({ PORT: '0', HOST: host }, [])).rejects.toThrow(
    `HOST=${host} is no address of this machine`,
  )
})

it('names an option that does not exist', async () => {
  await expect(readStartSettings({ PORT: '0' }, ['--demo-public', '--verbose'])).rejects.toThrow(
    'There is no option --verbose.',
  )
})
