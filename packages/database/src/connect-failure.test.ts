import { expect, test } from 'vitest'
import { connectFailure } from './connect-failure.ts'

const url = 'postgres://owner:canary-password@db.example:5432/guideboard'
const withCode = (code: string) => Object.assign(new Error('raw words'), { code })

test.each([
  ['refused', withCode('ECONNREFUSED'), 'does not answer: is it running, and are host and port right?'],
  ['refused on every address', new AggregateError([withCode('ECONNREFUSED')]), 'does not answer: is it'],
  ['a wrong password', withCode('28P01'), 'refused the user name or password.'],
  ['no such database', withCode('3D000'), 'does not exist: create it first.'],
  ['no answer', new Error('timeout expired while trying to connect'), 'did not answer in time.'],
  ['no TLS', new Error('The server does not support SSL connections'), 'does not speak TLS'],
  [
    'a missing right, with the trace of the schema engine',
    new Error('ERROR: permission denied for schema public\n   0: sql_schema_connector::initialize\n'),
    'it must own the database and may create roles.',
  ],
])('%s is said in one plain sentence, without the password', (_, error, sentence) => {
  const { message } = connectFailure(error, url)
  expect(message).toMatch(/^The database at db\.example:5432\/guideboard [^\n]+$/)
  expect(message).toContain(sentence)
  expect(message).not.toContain('canary')
})

test('what is not about connecting comes back as it is', () => {
  const error = withCode('23505')
  expect(connectFailure(error, url)).toBe(error)
})
