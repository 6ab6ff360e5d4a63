import {
  articleContent,
  type Board,
  type Clinic,
  type MadeVersion,
  makeApprovedArticle,
  makeBoard,
  makeClinic,
  makeDraft,
  makeMove,
  makePatient,
  walkTo,
} from '@guideboard/database/test-kit'
import type { RuleSet } from '@guideboard/rules'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openEncounter } from '../encounters/open-encounter.ts'
import { recordFacts } from '../encounters/record-facts.ts'
import { openQuestionsLoader } from '../patients/open-questions.ts'
import { searchPatients } from '../patients/search-patients.ts'
import type { Actor } from '../platform/actor.ts'
import { type TestApi, testApi } from '../test-kit.ts'
import { adviceChangedSince } from './advice-changed-since.ts'
import { assessEncounter } from './assess-encounter.ts'
import { compareAssessments } from './compare-assessments.ts'
import { previewAssessment } from './preview-assessment.ts'

const slug = 'scans'

/** Advises a scan when there is fever, from a length of illness on. */
const rules = (days: number): RuleSet => ({
  schema: 'ruleset/1',
  id: slug,
  version: '1.0.0',
  facts: {
    fever: { type: 'boolean', ask: { clinician: 'Fever?' } },
    illDays: { type: 'quantity', unit: 'd', integer: true, domain: [0, 365], ask: { clinician: 'Ill for?' } },
  },
  recommendations: [
    {
      id: 'scan',
      statement: 'S1',
      direction: 'for',
      strength: 'strong',
      certainty: 'high',
      indicator: 'info',
      action: { verb: 'order', code: 'scan' },
      when: { all: [{ is: 'fever' }, { fact: 'illDays', ge: days, unit: 'd' }] },
      cite: [{ ref: 'walk', locator: 'p. 3' }],
    },
  ],
})

let api: TestApi
let board: Board
let clinic: Clinic
let clinician: Actor
let version: MadeVersion

beforeAll(async () => {
  api = await testApi()
  board = await makeBoard(api.test)
  clinic = await makeClinic(api.test)
  clinician = await api.actorOf(clinic.clinicianId)
  version = await makeApprovedArticle(api.test, {
    slug,
    content: articleContent({ ruleSet: rules(3) }),
    board,
  })
})
afterAll(() => api?.close())

const ctx = (actor = clinician) => api.ctx(actor)
const ill = (days: number) => ({ id: 'illDays', value: { quantity: { value: days, unit: 'd' } } })
const fever = { id: 'fever', value: { boolean: true } }

async function visit(facts: Parameters<typeof recordFacts>[1]['facts']) {
  const patientId = await makePatient(api.test, clinic)
  const { id: encounterId } = await openEncounter(ctx(), { patientId })
  await recordFacts(ctx(), { encounterId, facts })
  const assess = () => assessEncounter(ctx(), { encounterId })
  const record = (more: typeof facts) => recordFacts(ctx(), { encounterId, facts: more })
  return { patientId, encounterId, assess, record }
}

it('says what two assessments of a patient say differently, and by which facts', async () => {
  const { assess, record } = await visit([fever, ill(5)])
  const before = await assess()
  await record([{ id: 'fever', value: { boolean: false } }])
  const after = await assess()
  const comparison = await compareAssessments(ctx(), after.id, before.id)
  expect([comparison.before.id, comparison.after.id]).toEqual([before.id, after.id])
  expect(comparison.guidelines).toMatchObject([
    {
      slug,
      versionBefore: 1,
      versionAfter: 1,
      recommendations: [
        {
          recommendationId: 'scan',
          statement: 'Walking helps.',
          before: { group: 'do', outcome: 'for' },
          after: { group: 'not-applicable', outcome: 'not-applicable' },
        },
      ],
      facts: [{ factId: 'fever', before: 'yes', after: 'no' }],
    },
  ])
  expect((await compareAssessments(ctx(), after.id, after.id)).guidelines).toEqual([])
})

it('says of a patient how many facts their last assessment lacked', async () => {
  const { patientId, assess, record } = await visit([{ id: 'fever', value: { unknown: true } }])
  const open = async () => (await openQuestionsLoader(ctx()).loadMany([patientId]))[0]
  const lacking = async (dataMissing: boolean) =>
    (await searchPatients(ctx(), { filter: { dataMissing }, first: 100 })).edges.some(
      ({ node }) => node.id === patientId,
    )
  expect([await open(), await lacking(true), await lacking(false)]).toEqual([null, false, true])
  await assess()
  expect([await open(), await lacking(true), await lacking(false)]).toEqual([2, true, false])
  await record([{ id: 'fever', value: { boolean: false } }])
  expect(await open()).toBe(2)
  await assess()
  expect([await open(), await lacking(true), await lacking(false)]).toEqual([0, false, true])
})

it('compares nothing across patients or organizations', async () => {
  const one = await (await visit([fever])).assess()
  const other = await (await visit([fever])).assess()
  await expect(compareAssessments(ctx(), one.id, other.id)).rejects.toMatchObject({ path: '/with' })
  const elsewhere = await api.actorOf((await makeClinic(api.test)).clinicianId)
  await expect(compareAssessments(ctx(elsewhere), one.id, one.id)).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
})

it('supposes facts in a preview without recording them', async () => {
  const { encounterId } = await visit([fever, ill(1)])
  const group = async (facts?: Parameters<typeof recordFacts>[1]['facts']) =>
    (await previewAssessment(ctx(), { encounterId, facts })).guidelines[0]?.result.recommendations[0]?.group
  expect(await group()).toBe('not-applicable')
  expect(await group([ill(3)])).toBe('do')
  expect(await group([{ id: 'illDays', value: { unknown: true } }])).toBe('needs-data')
  expect(await group()).toBe('not-applicable')
  await expect(group([{ id: 'nonsense', value: { boolean: true } }])).rejects.toMatchObject({
    path: '/facts/0/id',
  })
})

it('says when a newer version would advise something else, and once nothing is in force', async () => {
  const { assess, patientId } = await visit([fever, ill(5)])
  const unmoved = await (await visit([fever, ill(100)])).assess()
  const assessment = await assess()
  const changedPatients = async (guidelineChanged: boolean) =>
    (await searchPatients(ctx(), { filter: { guidelineChanged }, first: 100 })).edges.map(
      ({ node }) => node.id,
    )
  expect(await adviceChangedSince(ctx(), assessment)).toEqual([])
  expect(await changedPatients(true)).toEqual([])
  const next = await makeDraft(api.test, board, {
    articleId: version.articleId,
    basedOn: version.versionId,
    content: articleContent({
      ruleSet: rules(7),
      changeNote: { summary: 'Later.', reasons: [] },
    }),
  })
  await walkTo(api.test, board, next, 'APPROVED')
  expect(await adviceChangedSince(ctx(), assessment)).toMatchObject([
    {
      cause: 'newer-version',
      slug,
      versionBefore: 1,
      versionAfter: 2,
      recommendations: [
        { recommendationId: 'scan', before: { group: 'do' }, after: { group: 'not-applicable' } },
      ],
    },
  ])
  // The newer version is in force for them too, and says the same of them.
  expect(await adviceChangedSince(ctx(), unmoved)).toEqual([])
  expect(await changedPatients(true)).toContain(patientId)
  expect(await changedPatients(false)).not.toContain(patientId)

  await makeMove(api.test, board.chair, next, {
    move: 'WITHDRAW',
    reason: 'Found to be unsafe.',
    meaning: 'withdrawn',
  })
  expect(await adviceChangedSince(ctx(), assessment)).toMatchObject([
    { cause: 'withdrawn', versionAfter: null, recommendations: [{ after: null }] },
  ])
  const { data } = await api.run(
    clinician,
    'query ($id: ID!) { assessment(id: $id) { changedSince { cause difference { slug } } } }',
    { id: assessment.id },
  )
  expect(data.assessment.changedSince).toEqual([{ cause: 'WITHDRAWN', difference: { slug } }])
})
