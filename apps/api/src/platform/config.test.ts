import { describe, expect, it } from 'vitest'
import { isLoopback, readConfig } from './config.ts'

describe('the settings', () => {
  it('have sensible values without any', () => {
    expect(readConfig({}, '/srv/guideboard')).toMatchObject({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      dataFolder: '/srv/guideboard/.data',
      trustedProxies: [],
      development: false,
    })
  })

  it('take an empty value as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 4000, databaseUrl: undefined })
  })

  it('take an IPv6 address with or without its brackets', () => {
    expect([readConfig({ HOST: '[::1]' }).host, readConfig({ HOST: '::1' }).host]).toEqual(['::1', '::1'])
  })

  it.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'local host'],
    ['DATABASE_URL', 'mysql://x'],
    ['DATABASE_URL', 'nonsense'],
    ['GUIDEBOARD_DATA', ' '],
  ])('refuse %s=%s in one plain sentence', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name} must [^\\n]+\\.$`))
  })

  it('name everything that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', DATABASE_URL: 'y' })).toThrow(/PORT.*\n.*DATABASE_URL/)
  })
})

it.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['[::1]', true],
  ['0.0.0.0', false],
  ['10.0.0.1', false],
  ['localhost.example', false],
])('%s is this machine only: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected)
})
