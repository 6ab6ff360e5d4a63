import { expect, it } from 'vitest'
import { dangersIn } from '../danger.ts'
import { dangerSigns } from './dangers.ts'

it('takes no sign back by its own words', () => {
  const alone = dangerSigns.filter(({ all }) => all.length === 1)
  const silent = alone.flatMap(({ id, all: [forms = ''] }) =>
    forms
      .split(',')
      .filter((form) => form.trim() !== '' && !dangersIn(form).some((sign) => sign.id === id))
      .map((form) => `${id}: ${form.trim()}`),
  )
  expect(silent).toEqual([])
})
