import { childOf, childrenOf, conceptOf, type Element, periodOf, readConcept, textOf } from './element.ts'
import type { Mapped } from './mapped.ts'
import { referenceOf } from './reference.ts'

/** HL7 v3 ActCode of an encounter in plain words. */
const settings: Readonly<Record<string, string>> = {
  AMB: 'ambulatory',
  EMER: 'emergency',
  FLD: 'field',
  HH: 'home',
  IMP: 'inpatient',
  ACUTE: 'inpatient',
  NONAC: 'inpatient',
  OBSENC: 'observation',
  PRENC: 'pre-admission',
  SS: 'short-stay',
  VR: 'virtual',
}

/** Encounter: status, class, period, reason. */
export function mapEncounter(element: Element): Mapped {
  const status = textOf(element, 'status')
  const period = periodOf(element, 'period')
  const encounterClass = childOf(element, 'class')
  const code = encounterClass === undefined ? undefined : textOf(encounterClass, 'code')
  const setting = code !== undefined && Object.hasOwn(settings, code) ? settings[code] : undefined
  const reason = childrenOf(element, 'reasonCode').map((concept) => readConcept(concept).display)[0]
  const subject = referenceOf(element, 'subject')
  conceptOf(element, 'serviceType')
  if (status === 'entered-in-error') return { kind: 'skip', reason: 'entered in error at its source' }
  if (period?.start === undefined)
    return { kind: 'skip', reason: 'an encounter without a start cannot be placed in time' }
  return {
    kind: 'encounter',
    subject,
    encounter: {
      status: status !== undefined && statuses.has(status) ? status : 'unknown',
      startedAt: period.start,
      ...(period.end === undefined ? {} : { endedAt: period.end }),
      ...(setting === undefined ? {} : { setting }),
      ...(reason === undefined ? {} : { reason }),
    },
  }
}

const statuses = new Set([
  'planned',
  'arrived',
  'triaged',
  'in-progress',
  'onleave',
  'finished',
  'cancelled',
  'unknown',
])
