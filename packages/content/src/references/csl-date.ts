import { dayOf } from '@guideboard/rules'
import type { CslDate } from '../csl.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A written date ("2017", "2017/04/04", "2017-04", "2017 Apr 4") as CSL-JSON; `undefined` when it is none. */
export function readCslDate(text: string | undefined): CslDate | undefined {
  const written = /^\D*(\d{4})(?:[-/ .]+(\d{1,2}|[A-Za-z]{3})[a-z]*\.?)?(?:[-/ .]+(\d{1,2}))?/
  const found = written.exec(text?.trim() ?? '')
  if (found === null) return undefined
  const [, year = '', monthText, dayText] = found
  const named = months.indexOf(monthText?.toLowerCase() ?? '') + 1
  const month = named > 0 ? named : Number(monthText ?? 0)
  const day = Number(dayText ?? 0)
  if (Number(year) < 1500 || Number(year) > 2999) return undefined
  if (month < 1 || dayOf(`${year}-${two(month)}-01`) === undefined) return { 'date-parts': [[Number(year)]] }
  if (day < 1 || dayOf(`${year}-${two(month)}-${two(day)}`) === undefined)
    return { 'date-parts': [[Number(year), month]] }
  return { 'date-parts': [[Number(year), month, day]] }
}

/** The same as text: 2017, 2017-04 or 2017-04-04. */
export function writeCslDate({ 'date-parts': [[year, ...rest]] }: CslDate): string {
  return [String(year), ...rest.map((part) => two(part ?? 1))].join('-')
}

const two = (part: number): string => String(part).padStart(2, '0')
