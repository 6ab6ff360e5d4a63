import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  backPain,
  callOf,
  cardsOf,
  cyclobenzaprine,
  draft,
  lumbarMri,
  medication,
  patient,
  phenelzine,
  searchset,
  service,
  supply,
  wholeRecord,
} from './calls.test-kit.ts'
import { type Answer, brokenRules, type CdsApi, cdsApi } from './conformance.test-kit.ts'

let cds: CdsApi
beforeAll(async () => {
  cds = await cdsApi({ slugs: ['degenerative-disk-disease'] })
}, 120_000)
afterAll(() => cds?.close())

const sign = (prefetch: unknown, ...drafts: readonly object[]) =>
  cds.call('POST', service, callOf('order-sign', prefetch, drafts))
const fine = (answer: Answer) => {
  expect(answer.status).toBe(200)
  expect(brokenRules(answer.json)).toEqual([])
  return cardsOf(answer)
}

describe('a drafted order', () => {
  it('of a lumbar MRI before the danger signs were asked for is answered by what to ask', async () => {
    const [card, second] = fine(await sign(wholeRecord, lumbarMri))
    expect(second).toBeUndefined()
    expect(card).toMatchObject({ indicator: 'warning' })
    expect(card?.summary).toMatch(/danger signs not excluded/i)
    expect(card?.detail).toContain('Numbness in the saddle area?')
    expect(card?.detail).toContain('Demonstration approval')
  })

  it('of a drug that is contraindicated is answered by the contraindication, its source and the way to remove it', async () => {
    const prefetch = {
      ...wholeRecord,
      medicationRequests: searchset(medication('m1', phenelzine, supply(90, '2026-11-01'))),
    }
    const [card] = fine(await sign(prefetch, draft('rx', cyclobenzaprine, supply(10))))
    expect(card?.summary).toMatch(/^Contraindicated: Do not give cyclobenzaprine with an MAO inhibitor/)
    expect(['warning', 'critical']).toContain(card?.indicator)
    expect(card?.detail).toContain('Sources')
    expect(card?.suggestions).toMatchObject([
      { actions: [{ type: 'delete', resourceId: 'MedicationRequest/rx' }] },
    ])
    expect(card?.selectionBehavior).toBe('at-most-one')
  })

  it.each([
    [21, false],
    [22, true],
  ])('of a muscle relaxant for %i days is over its limit: %s', async (days, over) => {
    const cards = fine(await sign(wholeRecord, draft('rx', cyclobenzaprine, supply(days))))
    expect(cards.some(({ summary }) => /Not as drafted/.test(String(summary)))).toBe(over)
    if (over)
      expect(cards.find(({ summary }) => /Not as drafted/.test(String(summary)))?.detail).toContain('22 days')
  })

  it.each([
    [7, false],
    [8, true],
  ])('that continues 14 covered days by %i more is over the limit: %s', async (days, over) => {
    const prefetch = {
      ...wholeRecord,
      medicationRequests: searchset(medication('m1', cyclobenzaprine, supply(14, '2026-11-08'))),
    }
    const cards = fine(await sign(prefetch, draft('rx', cyclobenzaprine, supply(days))))
    expect(cards.some(({ summary }) => /Not as drafted|Not now/.test(String(summary)))).toBe(over)
  })

  it('counts every repeat as part of the order', async () => {
    const order = draft('rx', cyclobenzaprine, {
      authoredOn: '2026-11-22',
      dispenseRequest: {
        numberOfRepeatsAllowed: 1,
        expectedSupplyDuration: { value: 14, unit: 'days', code: 'd' },
      },
    })
    expect(
      fine(await sign(wholeRecord, order)).some(({ summary }) => /Not as drafted/.test(String(summary))),
    ).toBe(true)
  })

  it('that no recommendation is about is not spoken of, whatever the record says', async () => {
    const amoxicillin = draft('rx', '617993', supply(10))
    expect(fine(await sign(wholeRecord, amoxicillin))).toEqual([])
    expect(fine(await cds.call('POST', service, callOf('order-select', wholeRecord, [amoxicillin])))).toEqual(
      [],
    )
  })

  it('speaks for the selected orders only', async () => {
    const call = callOf('order-select', wholeRecord, [lumbarMri, draft('rx', cyclobenzaprine, supply(60))])
    const selecting = {
      ...call,
      context: { ...(call.context as object), selections: ['ServiceRequest/mri'] },
    }
    const cards = fine(await cds.call('POST', service, selecting))
    expect(cards).toHaveLength(1)
    expect(cards[0]?.summary).toMatch(/mri/i)
  })

  it('says what low back pain as its reason means, and asks nothing of drugs for who knows what', async () => {
    const reason = { reasonCode: [{ coding: [{ system: 'http://snomed.info/sct', code: '279039007' }] }] }
    expect(fine(await sign({ patient }, { ...lumbarMri, ...reason }))).toHaveLength(1)
    expect(fine(await sign({ patient, conditions: searchset() }, draft('rx', '5640', supply(5))))).toEqual([])
  })
})

describe('the four states of a key', () => {
  const relaxant = draft('rx', cyclobenzaprine, supply(10))
  const detailOf = async (prefetch: object) => String(fine(await sign(prefetch, relaxant))[0]?.detail)
  const { medicationRequests: _absent, ...without } = wholeRecord
  const failed = { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'timeout' }] }

  it('that decides: absent and failed are unknown and said to be, null is none, data is data', async () => {
    const asksMao = /MAO inhibitor/
    expect(await detailOf(without)).toMatch(asksMao)
    expect(await detailOf(without)).toContain('`medicationRequests` was not sent')
    expect(await detailOf({ ...wholeRecord, medicationRequests: failed })).toContain('could not get it')
    expect(await detailOf(wholeRecord)).not.toContain('Not received')
    const page = { ...searchset(), link: [{ relation: 'next', url: 'https://ehr.example.org/fhir?page=2' }] }
    expect(await detailOf({ ...wholeRecord, medicationRequests: page })).toContain('is not the whole list')
    expect(await detailOf({ ...wholeRecord, medicationRequests: { ...searchset(), total: 3 } })).toContain(
      'is not the whole list',
    )
  })

  it('that does not decide: the card is the same but for what is said of it', async () => {
    const summaries = async (observations: unknown) => {
      const { observations: _none, ...rest } = wholeRecord
      return fine(await sign(observations === undefined ? rest : { ...rest, observations }, lumbarMri)).map(
        ({ summary }) => summary,
      )
    }
    const expected = await summaries(null)
    for (const state of [undefined, failed, searchset()]) expect(await summaries(state)).toEqual(expected)
  })

  it('nothing at all is 412; a key that nobody asked for is used and proves nothing', async () => {
    expect((await cds.call('POST', service, callOf('patient-view', undefined))).status).toBe(412)
    expect((await cds.call('POST', service, callOf('patient-view', { conditions: failed }))).status).toBe(412)
    expect((await cds.call('POST', service, callOf('patient-view', { conditions: null }))).status).toBe(200)
    const own = { whatever: searchset(backPain), me: patient }
    const cards = fine(await cds.call('POST', service, callOf('patient-view', own)))
    expect(cards.length).toBeGreaterThan(0)
    expect(JSON.stringify(cards)).toContain('`conditions` was not sent')
  })
})

describe('advice', () => {
  it('is given for patients of the guideline, with its questions, and about nobody else', async () => {
    const cards = fine(await cds.call('POST', service, callOf('encounter-start', wholeRecord)))
    expect(cards.some(({ indicator }) => indicator === 'warning')).toBe(true)
    expect(JSON.stringify(cards)).toContain('remain active')
    const child = { ...wholeRecord, patient: { ...patient, birthDate: '2020-01-01' } }
    expect(fine(await cds.call('POST', service, callOf('patient-view', child)))).toEqual([])
    expect(
      fine(
        await cds.call('POST', service, callOf('patient-view', { ...wholeRecord, conditions: searchset() })),
      ),
    ).toEqual([])
  })

  it('of a patient whose cancer is on record is to image now', async () => {
    const cancer = {
      ...backPain,
      id: 'c2',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '363346000' }] },
    }
    const prefetch = { ...wholeRecord, conditions: searchset(backPain, cancer) }
    const cards = fine(await cds.call('POST', service, callOf('encounter-discharge', prefetch)))
    expect(cards.find(({ indicator }) => indicator === 'critical')?.detail).toContain('metastasis')
    // The MRI that it asks for is not objected to.
    expect(
      fine(await sign(prefetch, lumbarMri)).filter(({ summary }) => /Not now/.test(String(summary))),
    ).toEqual([])
  })
})

describe('feedback', () => {
  it('is kept once however often it comes, matched to its card; an unknown card is kept unmatched', async () => {
    const [card] = fine(await sign(wholeRecord, lumbarMri))
    const report = (id: unknown) => ({
      feedback: [
        {
          card: id,
          outcome: 'overridden',
          overrideReason: { userComment: 'Seen him.' },
          outcomeTimestamp: '2026-11-22T12:00:00Z',
        },
      ],
    })
    for (const id of [card?.uuid, card?.uuid, 'nobody'])
      expect((await cds.call('POST', `${service}/feedback`, report(id))).status).toBe(200)
    const rows = await cds.api.test.sql<{ card: string; card_id: string | null; comment: string }>(
      'SELECT * FROM cds_feedback ORDER BY received_at',
    )
    expect(rows.map((row) => [row.card, row.card_id])).toEqual([
      [card?.uuid, card?.uuid],
      ['nobody', null],
    ])
    expect(rows[0]?.comment).toBe('')
  })

  it.each([
    ['no list', {}],
    [
      'an accepted card without its suggestions',
      { feedback: [{ card: 'x', outcome: 'accepted', outcomeTimestamp: '2026-01-01T00:00:00Z' }] },
    ],
    [
      'an empty override reason',
      {
        feedback: [
          { card: 'x', outcome: 'overridden', overrideReason: {}, outcomeTimestamp: '2026-01-01T00:00:00Z' },
        ],
      },
    ],
    [
      'a local time',
      { feedback: [{ card: 'x', outcome: 'overridden', outcomeTimestamp: '2026-01-01T00:00:00+02:00' }] },
    ],
  ])('with %s is refused', async (_name, body) => {
    expect((await cds.call('POST', `${service}/feedback`, body)).status).toBe(400)
  })
})
