import { randomUUID } from 'node:crypto'
import { change, read } from '../../audit/doors.ts'
import type { ReadTx } from '../../audit/read-handle.ts'
import { refuse } from '../../audit/refuse.ts'
import { type GuidelineInForce, loadGuidelineInForce } from '../../encounters/guidelines-in-force.ts'
import { loadOwnOrganization, type OwnOrganization } from '../../patients/own-organization.ts'
import { HttpRefusal } from '../../platform/body-limits.ts'
import { dayIn } from '../../platform/calendar-date.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { Invalid, NotFound } from '../../platform/errors.ts'
import { isUuid } from '../../platform/uuid.ts'
import { assessCall } from './assess-call.ts'
import type { Card, CardDraft } from './card.ts'
import { type CdsClient, mayAskAsClient } from './client.ts'
import { readDraftedOrders, reasonEntries } from './drafted-orders.ts'
import { allowedServer, fetchMissing } from './fetch-missing.ts'
import { finishedCard } from './finished-card.ts'
import type { GuidelineCall } from './guideline-call.ts'
import { type KnownRecord, loadKnownRecord } from './known-record.ts'
import { type PatientData, readPatientData } from './patient-data.ts'
import { prefetchPlan } from './prefetch-plan.ts'
import { answersAbout, subjectHash, withoutQuiet } from './quiet-cards.ts'
import { type CdsRequest, readRequest } from './read-request.ts'
import { hookServices } from './services.ts'

export interface CallService {
  readonly client: CdsClient
  /** Slug of the guideline. */
  readonly service: string
  readonly body: unknown
  /** Where readers find the article. */
  readonly origin: string
}

const day = 86_400_000
/** More orders than anybody signs at once are left out. */
const mostOrders = 30

/**
 * Answers one hook for one guideline in force. What the version says, what is on record and the cards that are given
 * are of one transaction; what is fetched from the client's server comes before it.
 * @throws NotFound, Invalid, HttpRefusal 412 when nothing of the patient reached us
 */
export async function callService(
  ctx: Ctx,
  input: CallService,
): Promise<{ readonly cards: readonly Card[] }> {
  const entity = { kind: 'cds-service', id: input.service.slice(0, 100) }
  await refuse(ctx, mayAskAsClient(ctx.actor), 'cds.call', entity)
  const fetched = await prefetched(ctx, input)
  return change(ctx, async (tx) => {
    const guideline = await inForce(tx, input.service)
    const request = fetched ?? readRequest(input.body, hookServices)
    const organization = await loadOwnOrganization(ctx, tx)
    const installation = await tx.installation.findFirst()
    const { client } = input
    const known = client.sandbox ? undefined : await loadKnownRecord(tx, request)
    const data = readPatientData({
      plan: prefetchPlan(guideline.ruleSet, request.service),
      prefetch: request.prefetch,
      asOf: organization.today,
    })
    const orders = readDraftedOrders(request.context.draftOrders ?? [], data.resources).slice(0, mostOrders)
    if (!data.reached && known === undefined && (request.context.draftOrders ?? []).length === 0)
      throw noPatientData(request)

    const subject = client.sandbox ? undefined : subjectHash(client.id, request.context.patientId)
    const answers = await answersAbout(tx, {
      subjectHash: subject,
      patientId: known?.patientId,
      versionId: guideline.versionId,
      since: new Date(Date.now() - organization.quietDays * day),
    })
    const quiet = new Set<string>()
    const record = {
      patient: { id: request.context.patientId, ...known?.patient, ...data.patient },
      entries: [
        ...(known?.entries ?? [])
          .filter(({ sourceId }) => !data.sourceIds.has(sourceId ?? ''))
          .map(({ entry }) => entry),
        ...data.entries,
        ...reasonEntries(orders, organization.today),
      ],
      orders,
    }
    const call: GuidelineCall = {
      guideline,
      ...assessCall({
        guideline,
        record,
        answers: known?.answers ?? [],
        moment: momentOf(organization, data, known),
        speaking: (assessed) => withoutQuiet(assessed, answers, (id) => quiet.add(id)),
      }),
      orders,
      selections: request.context.selections ?? [],
      notReceived: known === undefined ? data.notReceived : [],
      demonstration: installation?.demonstration ?? false,
    }
    const cards = request.service
      .answer(call)
      .map((draft) => ({ draft, card: finishedCard(draft, guideline, input.origin, randomUUID) }))
    await tx.cdsCard.createMany({
      data: cards.map(({ draft, card }) => ({
        ...rowOf(draft, card),
        organizationId: organization.id,
        clientId: client.id,
        versionId: guideline.versionId,
        hook: request.service.hook,
        subjectHash: subject ?? null,
        patientId: known?.patientId ?? null,
      })),
    })
    return {
      value: { cards: cards.map(({ card }) => card) },
      audit: {
        action: 'cds.call',
        entity,
        patients: known === undefined ? [] : [known.patientId],
        detail: {
          hook: request.service.hook,
          versionId: guideline.versionId,
          cards: cards.map(({ card }) => card.uuid),
          quiet: [...quiet].sort(),
        },
      },
    }
  })
}

/** The request with what its server had for the keys that were not sent; undefined where nothing is to be fetched. */
async function prefetched(ctx: Ctx, { body, client, service }: CallService): Promise<CdsRequest | undefined> {
  if (client.fhirServers.length === 0) return undefined
  const guideline = await read(ctx, (tx) => inForce(tx, service))
  const request = readRequest(body, hookServices)
  if (allowedServer(request.fhirServer, client.fhirServers) === undefined) return undefined
  const plan = prefetchPlan(guideline.ruleSet, request.service)
  return { ...request, prefetch: await fetchMissing(request, plan, client.fhirServers) }
}

async function inForce(tx: ReadTx, slug: string): Promise<GuidelineInForce> {
  const found = /^[a-z0-9-]{1,200}$/.test(slug) ? await loadGuidelineInForce(tx, slug) : undefined
  if (found === undefined) throw new NotFound('CDS service')
  return found
}

function momentOf(
  { today, timeZone, jurisdiction }: OwnOrganization,
  { encounter }: PatientData,
  known: KnownRecord | undefined,
) {
  const started = encounter === undefined ? known?.encounter?.startedAt : new Date(encounter.startedAt)
  const setting = encounter?.setting ?? known?.encounter?.setting ?? undefined
  return {
    asOf: today,
    jurisdiction,
    ...(started === undefined || Number.isNaN(started.getTime())
      ? {}
      : { encounterStartedOn: dayIn(timeZone, started) }),
    ...(setting === undefined ? {} : { setting }),
  }
}

function rowOf({ about }: CardDraft, { uuid, suggestions = [] }: Card) {
  return {
    id: uuid,
    recommendationIds: about.map(({ recommendationId }) => recommendationId),
    factHashes: about.map(({ factHash }) => factHash),
    suggestionIds: suggestions.map((suggestion) => suggestion.uuid),
  }
}

/**
 * Nothing to answer from. A call that cannot be told apart from another either is malformed altogether.
 */
function noPatientData({ hookInstance }: CdsRequest): HttpRefusal | Invalid {
  if (!isUuid(hookInstance)) {
    const message = 'hookInstance is no UUID, and nothing of the patient was sent.'
    return new Invalid(message, [
      {
        code: 'BAD_REQUEST',
        message,
        path: '/hookInstance',
        fix: 'Send a UUID, and the prefetch of discovery.',
      },
    ])
  }
  return new HttpRefusal(
    412,
    'NO_PATIENT_DATA',
    'Nothing of the patient reached this service. Send the prefetch that discovery names, or a FHIR server that is registered for this client.',
  )
}
