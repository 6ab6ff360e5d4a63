import {
  makeApprovedArticle,
  makeAssessment,
  makeClinic,
  makeDraft,
  makeMembership,
  makeMove,
  makePerson,
  walkTo,
} from '@guideboard/database/test-kit'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type BoardApi, boardApi, wholeContent } from '../editorial/board.test-kit.ts'
import { createArticle } from '../editorial/create-article.ts'
import type { Version } from '../editorial/version.ts'
import { withdrawVersion } from '../editorial/withdraw-version.ts'
import { mailNextNotice } from './mail-next-notice.ts'
import type { Mail } from './mailer.ts'
import { markNoticesRead } from './mark-notices-read.ts'

// Who holds assessments that cite a version is told when it is withdrawn, and nobody else.

let on: BoardApi
beforeAll(async () => {
  on = await boardApi()
})
afterAll(() => on?.api.close())

let made = 0
async function inForce(): Promise<Version> {
  made += 1
  const content = wholeContent({ title: `Walking ${made}` })
  const draft = await createArticle(await on.as(on.board.author), { slug: `told-${made}`, content })
  const version = await on.underReview(draft)
  await on.quorum(version)
  return on.approve(await on.now(version))
}
const withdraw = async (version: Version) =>
  withdrawVersion(await on.as(on.board.chair), {
    versionId: version.id,
    lock: version.lock,
    reason: 'Its trial was retracted.',
    token: await on.token(on.board.chair, version, 'withdrawn'),
  })
const pin = ({ id, contentHash }: Version) => ({ versionId: id, contentHash })
const told = async () =>
  (
    await on.api.test.sql<{ person_id: string }>(
      `SELECT person_id FROM notice WHERE kind = 'guideline-withdrawn' ORDER BY at`,
    )
  ).map(({ person_id }) => person_id)

it('tells each clinician whose assessments cite the version once, and no other', async () => {
  const [version, other] = [await inForce(), await inForce()]
  const clinic = await makeClinic(on.api.test)
  const { organizationId } = clinic
  const colleague = async (endsAt?: Date) => {
    const personId = await makePerson(on.api.test)
    const startsAt = new Date('2000-01-01')
    await makeMembership(on.api.test, { organizationId, personId, startsAt, ...(endsAt && { endsAt }) })
    return personId
  }
  const [withoutOne, former, disabled] = [
    await colleague(),
    await colleague(new Date(Date.now() - 60_000)),
    await colleague(),
  ]
  const elsewhere = await makeClinic(on.api.test)
  const uninvolved = await makeClinic(on.api.test)
  await makeAssessment(on.api.test, clinic, [pin(version), pin(other)])
  await makeAssessment(on.api.test, clinic, [pin(version)])
  await makeAssessment(on.api.test, clinic, [pin(other)], `person:${withoutOne}`)
  for (const gone of [former, disabled])
    await makeAssessment(on.api.test, clinic, [pin(version)], `person:${gone}`)
  // Still a clinician, but of another organization than that of the assessment.
  await makeMembership(on.api.test, { organizationId: uninvolved.organizationId, personId: former })
  await on.api.test.sql(`UPDATE person SET disabled_at = now() WHERE id = $1`, [disabled])
  await makeAssessment(on.api.test, elsewhere, [pin(version)])
  await makeAssessment(on.api.test, uninvolved, [pin(other)])

  await withdraw(version)
  expect((await told()).sort()).toEqual([clinic.clinicianId, elsewhere.clinicianId].sort())

  const { data } = await on.api.run(
    await on.api.actorOf(clinic.clinicianId),
    `{ notices(first: 5) { totalCount edges { node { kind slug view sentence actor { name } } } } }`,
  )
  expect(data.notices).toEqual({
    totalCount: 1,
    edges: [
      {
        node: {
          kind: 'guideline-withdrawn',
          slug: version.slug,
          view: 'article',
          sentence: `A guideline that assessments of yours rest on was withdrawn: ${version.title}, version 1. Reason: Its trial was retracted.`,
          actor: { name: 'Chloe Chair' },
        },
      },
    ],
  })
  expect(
    await on.api.test.sql(`SELECT DISTINCT detail FROM notice WHERE kind = 'guideline-withdrawn'`),
  ).toEqual([{ detail: { reason: 'Its trial was retracted.' } }])
  expect(await markNoticesRead(await on.as(clinic.clinicianId), null)).toBe(0)
})

it('tells the admins of an organization for assessments that nobody in it answers for', async () => {
  const version = await inForce()
  const clinicWithAdmin = async () => {
    const clinic = await makeClinic(on.api.test)
    const adminId = await makePerson(on.api.test)
    await makeMembership(on.api.test, { ...clinic, personId: adminId, role: 'org-admin' })
    return { ...clinic, adminId }
  }
  const byKey = await clinicWithAdmin()
  const answeredFor = await clinicWithAdmin()
  const byBoth = await makeClinic(on.api.test)
  const left = await clinicWithAdmin()
  await makeMembership(on.api.test, { ...byBoth, personId: byBoth.clinicianId, role: 'org-admin' })
  const whoLeft = await makePerson(on.api.test)
  await makeAssessment(on.api.test, byKey, [pin(version)], 'key:thekey')
  await makeAssessment(on.api.test, answeredFor, [pin(version)])
  for (const actor of [`person:${byBoth.clinicianId}`, 'key:thekey'] as const)
    await makeAssessment(on.api.test, byBoth, [pin(version)], actor)
  await makeAssessment(on.api.test, left, [pin(version)], `person:${whoLeft}`)
  const before = await told()

  await withdraw(version)
  const now = (await told()).slice(before.length)
  const { clinicianId } = answeredFor
  expect(now.sort()).toEqual([byKey.adminId, clinicianId, byBoth.clinicianId, left.adminId].sort())
  const sentenceFor = async (personId: string) => {
    const actor = await on.api.actorOf(personId)
    const { data } = await on.api.run(actor, '{ notices(first: 5) { edges { node { sentence } } } }')
    return data.notices
  }
  const said = (whose: string) => ({
    edges: [
      {
        node: {
          sentence: `A guideline that assessments of ${whose} rest on was withdrawn: ${version.title}, version 1. Reason: Its trial was retracted.`,
        },
      },
    ],
  })
  expect(await sentenceFor(byKey.adminId)).toEqual(said('your organization'))
  expect(await sentenceFor(byBoth.clinicianId)).toEqual(said('yours'))
})

it('mails the way to the article and to the patients, and not to the board', async () => {
  const version = await inForce()
  const clinic = await makeClinic(on.api.test)
  await makeAssessment(on.api.test, clinic, [pin(version)])
  await withdraw(version)
  await on.api.test.sql(`UPDATE notice SET mailed_at = now() WHERE mailed_at IS NULL AND person_id <> $1`, [
    clinic.clinicianId,
  ])
  const sent: Mail[] = []
  const send = async (mail: Mail) => void sent.push(mail)
  await mailNextNotice(on.api.ctx({ kind: 'system', name: 'notices' }), send, 'https://board.example.org')
  const [mail] = sent
  expect(mail?.text).toContain(`https://board.example.org/articles/${version.slug}\n`)
  expect(mail?.text).toContain('https://board.example.org/patients?changed=true\n')
  expect(mail?.text).not.toContain('/board/')
  expect(mail?.text).not.toContain('member of the editorial board')
})

it('tells nothing of a version that was superseded, nor of a withdrawal that did not happen', async () => {
  const { api, board } = on
  const version = await makeApprovedArticle(api.test, { slug: 'superseded', board })
  const clinic = await makeClinic(api.test)
  await makeAssessment(api.test, clinic, [version])
  const before = await told()
  await expect(makeMove(api.test, board.author, version, { move: 'WITHDRAW' })).rejects.toThrow()
  const next = await makeDraft(api.test, board, { articleId: version.articleId })
  await walkTo(api.test, board, next, 'APPROVED')
  expect(await api.test.sql(`SELECT state FROM article_version WHERE id = $1`, [version.versionId])).toEqual([
    { state: 'SUPERSEDED' },
  ])
  expect(await told()).toEqual(before)
})
