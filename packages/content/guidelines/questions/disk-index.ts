import { AskIndex, indexArticle } from '../../src/ask/index.ts'
import { shippedGuidelines } from '../shipped-guidelines.ts'

/** The first guideline, ready to be asked. */
export function diskIndex(): AskIndex {
  const disk = shippedGuidelines.filter(({ slug }) => slug === 'degenerative-disk-disease')
  return new AskIndex(disk.map(({ slug, content }) => indexArticle({ slug, versionId: slug, content })))
}
