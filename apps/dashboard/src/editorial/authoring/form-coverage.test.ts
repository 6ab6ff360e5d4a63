import { audiences } from '@guideboard/content'
import { shippedGuidelines } from '@guideboard/content/guidelines'
import type { RuleSet } from '@guideboard/rules'
import { MantineProvider } from '@mantine/core'
import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { CaseFields } from './cases/case-fields.tsx'
import { type DraftForm, toForm, withForm } from './draft-form.ts'
import { ReferencesPart } from './references/references-part.tsx'
import { DrawnAtOnce } from './rules/lazy-details.tsx'
import { RulesContext } from './rules/rules-context.ts'
import { RulesPart } from './rules/rules-part.tsx'
import { FrontMatterFields } from './statements/front-matter-fields.tsx'
import { SectionFields } from './statements/section-fields.tsx'

/** Whole places that one field shows: what is below them is written in it. */
const oneField: readonly (readonly [RegExp, string])[] = [
  [/^(\/topics)\/.+/, 'topics are written one per line, id and name'],
  [/^(\/sections\/\d+\/statements\/\d+\/text\/\w+)\/.+/, 'words with their citations are one line'],
  [
    /^(\/sections\/\d+\/statements\/\d+\/askedAs\/(?:questions|terms))\/\d+$/,
    'questions and lay words are written one per line',
  ],
  [/^(\/references\/\d+\/csl\/author)\/.+/, 'names are written one per line'],
  [/^(\/references\/\d+\/csl\/(?:issued|accessed))\/.+/, 'a date is written as a date'],
  [/^(\/ruleSet\/facts\/\w+\/codes)\/\d+$/, 'codes are written one per line'],
  [/^(\/ruleSet\/valueSets\/[^/]+\/\d+\/codes)\/\d+$/, 'codes are written one per line'],
  [/^(\/ruleSet\/recommendations\/\d+\/overrideReasons)\/\d+$/, 'reasons are written one per line'],
  [
    /^(\/sections\/\d+\/statements\/\d+\/recommendation\/)direction$/,
    'one choice says direction and strength',
  ],
]

/** What nobody writes, and why. */
const notWritten: readonly (readonly [RegExp, string])[] = [
  [/^\/(ruleSet\/)?schema$/, 'the format of the document is set by the software'],
  [/^\/policy\//, 'seats and required checks are the board’s: they are set anew at each save'],
  [/^\/sections\/\d+\/id$/, 'permanent: threads and other sections hold on to it'],
  [/^\/sections\/\d+\/statements\/\d+\/key$/, 'permanent: votes, threads and rules hold on to it'],
  [/^\/references\/\d+\/id$/, 'permanent: citations hold on to it'],
  [/^\/ruleSet\/facts\/\w+\/type$/, 'a fact of another type is another fact: remove it and add one'],
]

const nothing = () => undefined

function drawn(...parts: readonly ReactNode[]): string {
  return renderToStaticMarkup(
    createElement(MantineProvider, { env: 'test' }, createElement(DrawnAtOnce, { value: true }, ...parts)),
  )
}

/** Everything that the editor shows of a document, all of it unfolded and for every audience. */
function formOf(form: DraftForm): readonly string[] {
  const { ruleSet } = form
  if (ruleSet === null) throw new Error('a shipped guideline has rules')
  const { question, title, topics, language, changeSummary, reviewDueOn, intendedUser, limits, disclaimer } =
    form
  const front = {
    question,
    title,
    topics,
    language,
    changeSummary,
    reviewDueOn,
    intendedUser,
    limits,
    disclaimer,
  }
  const sections = audiences.flatMap((audience) =>
    form.sections.map((section, place) =>
      createElement(SectionFields, {
        key: `${audience} ${section.uid}`,
        section,
        place,
        first: false,
        last: false,
        above: form.sections.map(({ id }) => ({ id, name: id })),
        audience,
        citable: [],
        before: new Map(),
        edit: nothing,
      }),
    ),
  )
  const lookUp = { ruleSet, statements: [], referenceIds: [], issues: [] }
  const seen = new Set<string>()
  const cases = (ruleSet.cases ?? []).flatMap((one, place) => {
    const shapes = leavesOf(one, `/ruleSet/cases/${place}`).map(([path]) => shapeOf(ruleSet, path))
    if (shapes.every((shape) => seen.has(shape))) return []
    for (const shape of shapes) seen.add(shape)
    return [createElement(CaseFields, { key: place, one, path: `/cases/${place}`, onChange: nothing })]
  })
  return [
    drawn(createElement(FrontMatterFields, { ...front, edit: nothing }), ...sections),
    drawn(createElement(ReferencesPart, { form, edit: nothing })),
    drawn(createElement(RulesPart, { form, edit: nothing })),
    drawn(createElement(RulesContext, { value: lookUp }, ...cases)),
  ]
}

/** The place in any case of a thing of this kind: hundreds of cases are drawn by the same few fields. */
function shapeOf({ facts, scores }: Pick<RuleSet, 'facts' | 'scores'>, path: string): string {
  const [part, name = '', ...rest] = path.split('/').slice(4)
  if (!path.startsWith('/ruleSet/cases/') || part === undefined) return path
  const kind = part === 'given' ? facts[name]?.type : part === 'outputs' ? name in (scores ?? {}) : ''
  return ['/ruleSet/cases/*', part, kind, ...rest.map((key) => (/^\d+$/.test(key) ? '*' : key))].join('/')
}

/** Every place with what its control shows; `null` for a group of controls. */
function placesIn(markup: readonly string[]): ReadonlyMap<string, string | null> {
  const places = new Map<string, string | null>()
  for (const page of markup) {
    for (const [tag, name = ''] of page.matchAll(/<(\w+)[^>]*\sdata-place="[^>]*>/g)) {
      const place = unescaped(attribute(tag, 'data-place') ?? '')
      const shown = shownBy(page, tag, name)
      if (shown !== null || !places.has(place)) places.set(place, shown)
    }
  }
  return places
}

function shownBy(page: string, tag: string, name: string): string | null {
  if (name === 'input')
    return tag.includes('type="checkbox"') ? null : unescaped(attribute(tag, 'value') ?? '')
  if (name !== 'select') return null
  const inside = page.slice(page.indexOf(tag), page.indexOf('</select>', page.indexOf(tag)))
  const chosen = /<option[^>]*\sselected=""[^>]*>/.exec(inside)?.[0]
  return chosen === undefined ? '' : unescaped(attribute(chosen, 'value') ?? '')
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

function leavesOf(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}/${key}`))
}

describe.each(shippedGuidelines)('the form of $slug', ({ content }) => {
  const places = placesIn(formOf(toForm(content)))
  const leaves = leavesOf(content)
  const placeOfLeaf = (path: string) => {
    const reason = /^\/changeNote\/reasons\/(\d+)\//.exec(path)?.[1]
    // Written beside the statement that changed.
    if (reason !== undefined)
      return `/changeNote/reasons/${content.changeNote.reasons[Number(reason)]?.statement}`
    const whole = oneField.map(([pattern]) => pattern.exec(path)?.[1]).find((found) => found !== undefined)
    return whole === undefined ? path : whole.endsWith('/') ? `${whole}strength` : whole
  }
  const written = leaves.filter(([path]) => !notWritten.some(([pattern]) => pattern.test(path)))

  it('has a field for every leaf of the document', () => {
    expect(written.length).toBeGreaterThan(500)
    const { ruleSet } = content
    if (ruleSet === undefined) throw new Error('a shipped guideline has rules')
    const shapes = new Set([...places.keys()].map((place) => shapeOf(ruleSet, place)))
    const lacking = written
      .map(([path]) => path)
      .filter((path) => !shapes.has(shapeOf(ruleSet, placeOfLeaf(path))))
    expect(lacking).toEqual([])
  })

  it('shows in it what the document says', () => {
    const other = written.flatMap(([path, value]) => {
      const shown = places.get(path)
      if (typeof shown !== 'string') return []
      // What a condition is about is chosen with its construct: "fact age".
      const said = shown.replace(/^(fact|known|ref|choose|score) /, '')
      return said === String(value) ? [] : [{ path, value, shown }]
    })
    // One choice says direction and strength of a statement together.
    expect(other.filter(({ path }) => !path.endsWith('/recommendation/strength'))).toEqual([])
  })

  it('gives the same document back', () => {
    expect(withForm(content, toForm(content))).toEqual(content)
  })
})
