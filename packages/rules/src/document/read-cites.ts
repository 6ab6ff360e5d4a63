import { readFields, readText } from './fields.ts'
import { type Issues, pointer, report } from './issues.ts'

/** The sources of a part: at least one, each with its place. */
export function readCites(issues: Issues, json: unknown, path: string): void {
  if (!Array.isArray(json) || json.length === 0) {
    report(issues, 'citation-missing', path, 'no source is cited', 'add "cite": [{"ref": …, "locator": …}]')
    return
  }
  for (const [i, cite] of json.entries()) {
    const at = pointer(`${path}/cite`, i)
    const fields = readFields(issues, cite, at, { required: ['ref', 'locator'] })
    if (fields === undefined) continue
    readText(issues, fields.ref, `${at}/ref`)
    readText(issues, fields.locator, `${at}/locator`)
  }
}
