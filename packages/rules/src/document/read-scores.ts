import type { Reading } from '../conditions/reading.ts'
import { scale } from '../decimal.ts'
import type { HalfPoints, ScoreBand, ScoreItemProgram, ScoreProgram } from '../score.ts'
import { caps } from './caps.ts'
import {
  type Fields,
  isRecord,
  readDecimal,
  readFields,
  readList,
  readName,
  readNamed,
  readText,
} from './fields.ts'
import { type Issues, pointer, report } from './issues.ts'

/** Names of the scores with their bands: known before any condition is read. */
export function readBands(
  issues: Issues,
  json: unknown,
  path: string,
): ReadonlyMap<string, ReadonlyMap<string, ScoreBand>> {
  return new Map(
    readNamed(issues, json, path).map(([name, written]) => {
      const at = `${pointer(path, name)}/bands`
      const bands = new Map<string, ScoreBand>()
      for (const [i, json] of readList(issues, isRecord(written) ? written.bands : undefined, at).entries()) {
        const band = readBand(issues, json, pointer(at, i))
        if (band === undefined) continue
        if (bands.has(band.id))
          report(
            issues,
            'duplicate-id',
            `${pointer(at, i)}/id`,
            `two bands are called "${band.id}"`,
            'rename one',
          )
        bands.set(band.id, band)
      }
      return [name, bands] as const
    }),
  )
}

/** Reads the scores. */
export function readScores(reading: Reading, json: unknown, path: string): ReadonlyMap<string, ScoreProgram> {
  const scores = new Map<string, ScoreProgram>()
  for (const [name, written] of Object.entries((json ?? {}) as Fields)) {
    const at = pointer(path, name)
    const fields = readFields(reading.issues, written, at, {
      required: ['items'],
      optional: ['base', 'bands'],
    })
    if (fields === undefined) continue
    const list = readList(reading.issues, fields.items, `${at}/items`, 1)
    if (list.length > caps.itemsPerScore)
      report(
        reading.issues,
        'cap-exceeded',
        `${at}/items`,
        `${list.length} items`,
        `use at most ${caps.itemsPerScore}`,
      )
    const items = list
      .slice(0, caps.itemsPerScore)
      .map((item, i) => readItem(reading, item, pointer(`${at}/items`, i)))
    const base = fields.base === undefined ? 0 : readPoints(reading.issues, fields.base, `${at}/base`)
    const read = items.filter((item) => item !== undefined)
    if (base === undefined || read.length < list.length) continue
    const score = { name, base, items: read, bands: [...(reading.scores.get(name)?.values() ?? [])] }
    scores.set(name, score)
  }
  return scores
}

function readItem(reading: Reading, json: unknown, path: string): ScoreItemProgram | undefined {
  const { issues } = reading
  const picks = isRecord(json) && Object.hasOwn(json, 'pick')
  const fields = readFields(issues, json, path, {
    required: picks ? ['pick', 'else'] : ['if', 'points'],
    optional: ['label'],
  })
  if (fields === undefined) return undefined
  const label = fields.label === undefined ? undefined : readText(issues, fields.label, `${path}/label`)
  const list = picks
    ? readList(issues, fields.pick, `${path}/pick`, 1)
    : [{ if: fields.if, points: fields.points }]
  const read = list.flatMap((pick, i) => readPick(reading, pick, picks ? pointer(`${path}/pick`, i) : path))
  const otherwise = picks ? readPoints(issues, fields.else, `${path}/else`) : 0
  if (otherwise === undefined || read.length < list.length) return undefined
  return { ...(label === undefined ? {} : { label }), picks: read, otherwise }
}

function readPick(reading: Reading, json: unknown, path: string) {
  const fields = readFields(reading.issues, json, path, { required: ['if', 'points'] })
  const condition = fields && reading.read(fields.if, `${path}/if`)
  const points = fields && readPoints(reading.issues, fields.points, `${path}/points`)
  return condition === undefined || points === undefined ? [] : [{ condition, points }]
}

function readBand(issues: Issues, json: unknown, path: string): ScoreBand | undefined {
  const fields = readFields(issues, json, path, { required: ['id'], optional: ['from', 'to'] })
  const id = fields && readName(issues, fields.id, `${path}/id`)
  if (fields === undefined || id === undefined) return undefined
  const from = fields.from === undefined ? undefined : readPoints(issues, fields.from, `${path}/from`)
  const to = fields.to === undefined ? undefined : readPoints(issues, fields.to, `${path}/to`)
  return { id, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}

function readPoints(issues: Issues, json: unknown, path: string): HalfPoints | undefined {
  const points = readDecimal(issues, json, path)
  if (points === undefined) return undefined
  if (points % (scale / 2) === 0 && Math.abs(points) <= caps.points * scale) return points / (scale / 2)
  report(issues, 'wrong-type', path, 'points are multiples of a half, up to a thousand', 'use such a number')
  return undefined
}
