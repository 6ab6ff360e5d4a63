import { expect, it } from 'vitest'
import { placeOfFinding } from './place-of-finding.ts'

it.each([
  [
    '/sections/0/statements/1/text/patient',
    'S2',
    true,
    { view: 'edit', hash: 'statement-S2', name: 'statement S2' },
  ],
  [
    '/sections/0/statements/1/text/patient',
    'S2',
    false,
    { view: 'text', hash: 'statement-S2', name: 'statement S2' },
  ],
  ['/changeNote/reasons', 'K1', true, { view: 'edit', hash: 'statement-K1', name: 'statement K1' }],
  ['/references/3/csl/DOI', null, true, { view: 'edit', part: 'references', name: 'references' }],
  ['/ruleSet/recommendations/2', 'RF1', true, { view: 'edit', part: 'rules', name: 'rules' }],
  ['/ruleSet/cases/3/expect', null, true, { view: 'edit', part: 'cases', name: 'cases' }],
  ['/ruleSet/cases/3/expect', null, false, { view: 'rules', name: 'cases' }],
  ['/references/3', null, false, { view: 'json', name: 'references' }],
  ['/sections', null, true, { view: 'edit', name: 'text' }],
  ['/limits', null, true, { view: 'edit', name: 'text' }],
  ['/reviewDueOn', null, true, { view: 'edit', name: 'text' }],
  ['', null, false, { view: 'json', name: 'document' }],
])('a finding at %j (%s, editable: %s) is mended where it stands', (path, statementKey, editable, place) => {
  expect(placeOfFinding({ path, statementKey }, editable)).toEqual(place)
})
