import { describe, expect, it } from 'vitest'
import { checkIds } from '../check-id.ts'
import { article, context } from '../content.test-kit.ts'
import { defaultPolicy } from '../default-policy.ts'
import type { CheckStatus } from './check.ts'
import { runChecks } from './run-checks.ts'
import { type StoredCheck, unmetChecks } from './unmet-checks.ts'

const required = [{ id: 'cases' as const, minVersion: 2 }]
const ran = (status: CheckStatus, checkVersion = 2): StoredCheck => ({
  checkId: 'cases',
  checkVersion,
  status,
})
const why = (...results: StoredCheck[]) => unmetChecks(required, results).map(({ message }) => message)

describe('required checks', () => {
  it('are met by the results of a sound article', () => {
    expect(unmetChecks(defaultPolicy.requiredChecks, runChecks(article(), context()))).toEqual([])
  })

  it('are all unmet before any has run', () => {
    expect(unmetChecks(defaultPolicy.requiredChecks, []).map(({ checkId }) => checkId)).toEqual(checkIds)
  })

  it.each<[StoredCheck, string | undefined]>([
    [ran('pass'), undefined],
    [ran('warn'), undefined],
    [ran('pass', 3), undefined],
    [ran('block'), 'The check "cases" found something that blocks.'],
    [ran('error'), 'The check "cases" could not be run.'],
    [ran('pass', 1), 'The check "cases" ran in version 1, and 2 is required.'],
    [{ ...ran('pass'), checkId: 'document' }, 'The check "cases" has not run on this content.'],
  ])('%j: %s', (result, message) => {
    expect(why(result)).toEqual(message === undefined ? [] : [message])
  })

  it('go by the newest version of a check, not by the kindest', () => {
    expect(why(ran('pass', 2), ran('block', 3))).toHaveLength(1)
    expect(why(ran('block', 3), ran('pass', 2))).toHaveLength(1)
    expect(why(ran('block', 2), ran('pass', 3))).toEqual([])
  })

  it('do not mind checks that are not required', () => {
    expect(why(ran('pass'), { ...ran('block'), checkId: 'document' })).toEqual([])
  })
})
