import { sameJson } from '@guideboard/content'

/** Whether two things are written alike once they are JSON, where a number that is not written yet is `null`. */
export function sameWritten(one: unknown, other: unknown): boolean {
  return one === other || sameJson(written(one), written(other))
}

function written(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}
