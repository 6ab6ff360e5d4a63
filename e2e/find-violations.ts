import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const colourRules = ['color-contrast', 'link-in-text-block']

/** What axe finds on a page as it stands: the rule, and the first element that breaks it. */
export async function findViolations(
  page: Page,
  rules: 'everything' | 'colours' = 'everything',
): Promise<readonly string[]> {
  // What passes is not told, and nothing is carried between frames, of which there are none: on a long
  // page the names of all elements that pass were nine tenths of the work.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (rules === 'everything'
    ? axe.withTags(tags)
    : axe.withRules(colourRules)
  ).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}
