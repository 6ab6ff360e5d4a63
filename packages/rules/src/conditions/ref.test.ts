import { expect, test } from 'vitest'
import { trace } from '../assess.test-kit.ts'

test('a reference has the value, the reasons and the missing facts of its definition', () => {
  const define = { both: { all: [{ is: 'a' }, { is: 'b' }] } }
  expect(trace({ ref: 'both' }, { a: true }, { define })).toMatchObject({
    kind: 'ref',
    ref: 'both',
    truth: 'unknown',
    missing: ['b'],
    child: { kind: 'all', path: '/define/both' },
  })
})
