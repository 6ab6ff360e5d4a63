import { plainOf, scale, scaledOf } from './decimal.ts'
import { isRecord, readFields } from './document/fields.ts'
import { type Issues, oneOf, report, shown, warn } from './document/issues.ts'
import type { QuantityFact } from './fact-declaration.ts'
import { known, wrong } from './given-value.ts'
import type { FactState } from './snapshot.ts'
import { type Conversion, convert, convertByFactor } from './units.ts'

/** Reads a stated quantity into the fact's own unit: a number, a number with its unit, or an interval. */
export function readQuantityState(
  issues: Issues,
  declared: QuantityFact,
  given: unknown,
  path: string,
): FactState | undefined {
  if (!isRecord(given)) {
    const value = readNumber(issues, declared, given, path, {})
    return value === undefined ? undefined : known(value)
  }
  const range = Object.hasOwn(given, 'lo') || Object.hasOwn(given, 'hi')
  const fields = readFields(issues, given, path, {
    required: range ? ['lo', 'hi'] : ['value'],
    optional: ['unit', 'analyte'],
  })
  if (fields === undefined) return undefined
  if (!range) {
    const value = readNumber(issues, declared, fields.value, `${path}/value`, fields)
    return value === undefined ? undefined : known(value)
  }
  const [lo, hi] = [
    readNumber(issues, declared, fields.lo, `${path}/lo`, fields),
    readNumber(issues, declared, fields.hi, `${path}/hi`, fields),
  ]
  if (lo === undefined || hi === undefined) return undefined
  if (lo > hi) return wrong(issues, path, `${lo} to ${hi}`, 'an interval with the lower end first')
  return lo === hi ? known(lo) : { kind: 'range', lo, hi }
}

function readNumber(
  issues: Issues,
  declared: QuantityFact,
  given: unknown,
  path: string,
  stated: { readonly unit?: unknown; readonly analyte?: unknown },
): number | undefined {
  if (typeof given !== 'number' || !Number.isFinite(given) || Object.is(given, -0)) {
    wrong(issues, path, Object.is(given, -0) ? '-0' : given, `a number in ${declared.unit}`)
    return undefined
  }
  const unitPath =
    path.endsWith('/value') || path.endsWith('/lo') || path.endsWith('/hi')
      ? `${path.slice(0, path.lastIndexOf('/'))}/unit`
      : path
  const result = toOwnUnit(declared, given, stated)
  if (!result.ok) {
    report(issues, result.code, unitPath, result.message, result.fix)
    return undefined
  }
  const value = plainOf(result.scaled)
  if (result.rounded)
    warn(
      issues,
      'rounded',
      path,
      `${given} ${stated.unit ?? declared.unit} was rounded to ${value} ${declared.unit}`,
      `give the value in ${declared.unit}`,
    )
  if (declared.integer === true && result.scaled % scale !== 0) {
    report(
      issues,
      'not-integer',
      path,
      `${value} ${declared.unit} is not a whole number`,
      'give a whole number',
    )
    return undefined
  }
  const [lo, hi] = declared.domain
  if (result.scaled < scaledOf(lo) || result.scaled > scaledOf(hi)) {
    report(
      issues,
      'value-outside-domain',
      path,
      `${value} ${declared.unit} is not between ${lo} and ${hi} ${declared.unit}`,
      'check the value and its unit',
    )
    return undefined
  }
  return value
}

function toOwnUnit(
  declared: QuantityFact,
  value: number,
  stated: { readonly unit?: unknown; readonly analyte?: unknown },
): Conversion {
  if (stated.unit === undefined) return convert(value, declared.unit, declared.unit)
  const unit = String(stated.unit)
  const also = (declared.alsoIn ?? []).filter((conversion) => conversion.unit === unit)
  const named = also.find((conversion) => conversion.analyte === stated.analyte)
  if (named !== undefined) return convertByFactor(value, named.factor)
  if (also.length === 0 && stated.analyte === undefined) return convert(value, unit, declared.unit)
  if (also.length === 0)
    return {
      ok: false,
      code: 'unit-mismatch',
      message: `${unit} of ${shown(stated.analyte)} does not convert to ${declared.unit}`,
      fix: `give the value in ${declared.unit}`,
    }
  const analytes = oneOf(also.map((conversion) => `"analyte": "${conversion.analyte}"`))
  return {
    ok: false,
    code: 'unit-mismatch',
    message: `${unit} alone does not say what was weighed`,
    fix: `add ${analytes}, or give the value in ${declared.unit}`,
  }
}
