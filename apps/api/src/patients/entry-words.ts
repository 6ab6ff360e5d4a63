import type { ObservedValue, RecordEntry } from '@guideboard/rules'
import type { StoredEntry } from './load-entries.ts'

/** An entry as a person reads it in a list. */
export interface EntryWords {
  readonly kind: string
  readonly display: string
  readonly status: string | null
  readonly startOn: string | null
  readonly endOn: string | null
  readonly value: string | null
}

export function entryWords({ entry }: StoredEntry): EntryWords {
  const display = entry.display ?? entry.codes[0]?.display ?? entry.codes[0]?.code ?? 'without a name'
  const of = (kind: string, rest: Partial<EntryWords>): EntryWords => ({
    kind,
    display,
    status: null,
    startOn: null,
    endOn: null,
    value: null,
    ...rest,
  })
  switch (entry.kind) {
    case 'condition':
      return of('condition', {
        status: statusOf(entry.verification, entry.clinicalStatus),
        startOn: entry.onset ?? entry.recordedOn ?? null,
        endOn: entry.abated?.on ?? null,
      })
    case 'allergy':
      return of('allergy', {
        status: statusOf(entry.verification, entry.clinicalStatus),
        startOn: entry.onset ?? entry.recordedOn ?? null,
        value: entry.criticality ?? null,
      })
    case 'medication':
      return of(`medication-${entry.form}`, {
        status: entry.status ?? null,
        startOn: entry.start ?? entry.recordedOn ?? null,
        endOn: entry.end ?? null,
        value: entry.supplyDays === undefined ? null : supplyWords(entry),
      })
    case 'observation':
      return of('observation', {
        status: entry.status ?? null,
        startOn: entry.effective ?? null,
        value: entry.absent === undefined ? observedWords(entry) : `no value: ${entry.absent}`,
      })
    case 'procedure':
      return of('procedure', {
        status: entry.status ?? null,
        startOn: entry.start ?? null,
        endOn: entry.end ?? null,
      })
    case 'order':
      return of('order', { status: entry.status ?? null, startOn: entry.start ?? entry.recordedOn ?? null })
    case 'list':
      return of('list', {
        status: entry.by,
        startOn: entry.recordedOn ?? null,
        value: `none known: ${entry.list}`,
      })
  }
}

function statusOf(verification: string | undefined, clinical: string | undefined): string | null {
  const doubt = verification === undefined || verification === 'confirmed' ? undefined : verification
  return [clinical, doubt].filter((part) => part !== undefined).join(', ') || null
}

function supplyWords({ supplyDays, repeats }: RecordEntry & { kind: 'medication' }): string {
  const supply = `${supplyDays} ${supplyDays === 1 ? 'day' : 'days'}`
  return repeats === undefined || repeats === 0 ? supply : `${supply}, ${repeats} repeats`
}

function observedWords(entry: RecordEntry & { kind: 'observation' }): string | null {
  const parts = (entry.components ?? []).map(({ codes, value, absent }) => {
    const name = codes[0]?.display ?? codes[0]?.code ?? 'part'
    return `${name}: ${absent === undefined ? valueWords(value) : `no value: ${absent}`}`
  })
  const own = entry.value === undefined ? [] : [valueWords(entry.value)]
  return [...own, ...parts].join('; ') || null
}

function valueWords(value: ObservedValue | undefined): string {
  switch (value?.kind) {
    case undefined:
      return 'no value'
    case 'quantity':
      return `${value.comparator ?? ''}${round(value.value)}${value.unit === undefined ? '' : ` ${value.unit}`}`
    case 'boolean':
      return value.value ? 'yes' : 'no'
    case 'code':
      return value.codes[0]?.display ?? value.codes[0]?.code ?? 'a code'
    case 'other':
      return 'in another form'
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
