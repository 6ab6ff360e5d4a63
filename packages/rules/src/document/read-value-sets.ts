import { readFields, readList, readNamed, readText } from './fields.ts'
import { type Issues, pointer } from './issues.ts'

/** Checks the enumerated code lists; returns their names. */
export function readValueSets(issues: Issues, json: unknown, path: string): ReadonlySet<string> {
  const entries = readNamed(issues, json, path)
  for (const [name, valueSet] of entries) {
    const at = pointer(path, name)
    for (const [i, list] of readList(issues, valueSet, at, 1).entries())
      readCodeList(issues, list, pointer(at, i))
  }
  return new Set(entries.map(([name]) => name))
}

function readCodeList(issues: Issues, json: unknown, path: string): void {
  const fields = readFields(issues, json, path, { required: ['system', 'codes'] })
  if (fields === undefined) return
  readText(issues, fields.system, `${path}/system`)
  for (const [i, code] of readList(issues, fields.codes, `${path}/codes`, 1).entries()) {
    readText(issues, code, pointer(`${path}/codes`, i))
  }
}
