import { describe, expect, it } from 'vitest'
import { identitiesOf, isDoi, isHttpsUrl, isPmcid, isPmid } from './identifiers.ts'

describe('identifiers of sources', () => {
  it.each<[string, (text: string) => boolean, readonly string[], readonly string[]]>([
    [
      'a PMID',
      isPmid,
      ['1', '28192789', '100000000'],
      ['', '0', '028', '28192789 ', 'PMID28192789', '1234567890', '1.5'],
    ],
    ['a PMCID', isPmcid, ['PMC5639761'], ['5639761', 'pmc5639761', 'PMC', 'PMC0']],
    [
      'a DOI',
      isDoi,
      [
        '10.7326/M16-2367',
        '10.7326/0003-4819-147-7-200710020-00006',
        '10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2',
      ],
      [
        '',
        '10.7326',
        '10.7326/',
        '10.73/x',
        'doi:10.7326/M16',
        'https://doi.org/10.7326/M16-2367',
        '10.7326/M16 2367',
        '11.7326/x',
      ],
    ],
    [
      'an https address',
      isHttpsUrl,
      ['https://example.org', 'https://dailymed.nlm.nih.gov/x?a=b#c', 'https://a-b.example.co.uk:8443/'],
      [
        '',
        'http://example.org',
        'example.org',
        'https://',
        'https://localhost/x',
        'https://10.0.0.1/x',
        'https://user:word@example.org/',
        'https://example.org/a b',
        'https://-bad.example.org',
        'javascript:alert(1)',
        ' https://example.org',
        'https://example.org\n',
      ],
    ],
  ])('know %s by its form', (_, is, valid, invalid) => {
    for (const text of valid) expect([text, is(text)]).toEqual([text, true])
    for (const text of invalid) expect([text, is(text)]).toEqual([text, false])
  })

  it('tell the same source, whatever the case of its DOI', () => {
    const upper = identitiesOf({ type: 'report', title: 'a', DOI: '10.7326/M16-2367', PMID: '1' })
    const lower = identitiesOf({ type: 'report', title: 'b', DOI: '10.7326/m16-2367', PMCID: 'PMC1' })
    expect(upper).toEqual(['DOI 10.7326/m16-2367', 'PMID 1'])
    expect(lower).toEqual(['DOI 10.7326/m16-2367', 'PMCID PMC1'])
    expect(identitiesOf({ type: 'report', title: 'c' })).toEqual([])
  })
})
