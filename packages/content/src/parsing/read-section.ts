import { type Section, sectionKinds } from '../document.ts'
import { sectionId } from './ids.ts'
import { perAudience, readStatement } from './read-statement.ts'
import type { Reader } from './reading.ts'
import { list, oneOf, record } from './shapes.ts'
import { declares, line, uses } from './words.ts'

export const readSection: Reader<Section> = record(
  {
    id: declares('section', sectionId),
    title: perAudience(line(200)),
    kind: oneOf(sectionKinds),
    statements: list(readStatement, { most: 200 }),
  },
  { parent: uses('section', sectionId) },
)
