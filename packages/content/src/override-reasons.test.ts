import { expect, test } from 'vitest'
import { shippedGuidelines } from '../guidelines/index.ts'
import {
  evidenceReasons,
  overrideReason,
  overrideReasonGroups,
  questionsEvidence,
} from './override-reasons.ts'

const codes = overrideReasonGroups.flatMap((group) => [group.code, ...group.reasons.map(({ code }) => code)])

test('the code system is whole: six groups and their twenty-nine reasons, each named once', () => {
  expect(overrideReasonGroups).toHaveLength(6)
  expect(codes).toHaveLength(35)
  expect(new Set(codes).size).toBe(codes.length)
  expect(codes.map((code) => overrideReason(code)?.display)).not.toContain('')
  expect(overrideReason('made-up')).toBeUndefined()
})

test('three reasons question the evidence, and each is a code of the system', () => {
  expect(evidenceReasons.filter((code) => codes.includes(code))).toHaveLength(3)
  expect(questionsEvidence('need-more-info')).toBe(true)
  expect(questionsEvidence('patient-refuses')).toBe(false)
})

test('every reason that a shipped recommendation offers is a code of the system', () => {
  const offered = shippedGuidelines.flatMap(({ content }) =>
    (content.ruleSet?.recommendations ?? []).flatMap(({ overrideReasons }) => overrideReasons ?? []),
  )
  expect(offered.length).toBeGreaterThan(0)
  expect(offered.filter((code) => overrideReason(code) === undefined)).toEqual([])
})
