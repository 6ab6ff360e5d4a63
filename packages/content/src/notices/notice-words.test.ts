import { expect, it } from 'vitest'
import { noticeKinds, noticeView, noticeWords } from './notice-words.ts'

const detail = { seat: 'patient-representative', dueOn: '2026-03-01', reason: 'Released.', within: 30 }

it.each(noticeKinds)('says %s in one whole sentence, and where to look', (kind) => {
  const words = noticeWords({ kind, version: 'Walking, version 2', actor: 'Ana Ferreira', detail })
  expect(words).toMatch(/Walking, version 2.*\.$/)
  expect(words).not.toContain('undefined')
  expect(['text', 'comments', 'changes', 'history', 'article']).toContain(noticeView(kind))
})

it('tells what is overdue from what is due', () => {
  const said = (within: number) =>
    noticeWords({ kind: 'review-due', version: 'Walking', actor: null, detail: { ...detail, within } })
  expect(said(0)).toBe('Walking is overdue for review since 2026-03-01.')
  expect(said(90)).toBe('Walking is due for review on 2026-03-01, within 90 days.')
})

it('gives a clinician the reason of a withdrawal, with one full stop', () => {
  const said = (reason: string) =>
    noticeWords({
      kind: 'guideline-withdrawn',
      version: 'Walking, version 2',
      actor: 'Chloe',
      detail: { reason },
    })
  const before = 'A guideline that assessments of yours rest on was withdrawn: Walking, version 2. Reason: '
  expect(said('A trial was retracted.')).toBe(`${before}A trial was retracted.`)
  expect(said('Harm')).toBe(`${before}Harm.`)
  expect(noticeView('guideline-withdrawn')).toBe('article')
  const ofOrganization = { kind: 'guideline-withdrawn', version: 'Walking', actor: null } as const
  expect(noticeWords({ ...ofOrganization, detail: { reason: 'Harm', as: 'org-admin' } })).toBe(
    'A guideline that assessments of your organization rest on was withdrawn: Walking. Reason: Harm.',
  )
})
