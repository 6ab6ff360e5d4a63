import { Invalid } from '../../platform/errors.ts'

export interface Search {
  readonly url?: string | undefined
  readonly version?: string | undefined
  readonly count: number
  readonly offset: number
}

const parameters = ['url', 'version', '_count', '_offset', '_format']
const most = 50

/**
 * The parameters of a search.
 * @throws Invalid for what is not searched by, or given twice
 */
export function readSearch(query: unknown): Search {
  const given = new Map(Object.entries(typeof query === 'object' && query !== null ? query : {}))
  for (const [name, value] of given) {
    if (!parameters.includes(name)) throw refused(name, `There is no search by ${name.slice(0, 40)}.`)
    if (typeof value !== 'string') throw refused(name, `${name} is given more than once.`)
  }
  const text = (name: string) => {
    const value: unknown = given.get(name)
    return typeof value === 'string' && value !== '' ? value : undefined
  }
  const number = (name: string, otherwise: number) => {
    const value = text(name)
    if (value === undefined) return otherwise
    if (!/^\d{1,5}$/.test(value)) throw refused(name, `${name} is a whole number.`)
    return Number(value)
  }
  return {
    url: text('url'),
    version: text('version'),
    count: Math.min(number('_count', 20), most),
    offset: number('_offset', 0),
  }
}

function refused(name: string, message: string): Invalid {
  return new Invalid(message, [
    {
      code: 'BAD_SEARCH',
      message,
      path: `/${name.slice(0, 40)}`,
      fix: `Use ${parameters.join(', ')}, once each.`,
    },
  ])
}
