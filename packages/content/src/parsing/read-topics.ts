import { isTopicCode, type Topic } from '../topic.ts'
import { type Reader, report, shown } from './reading.ts'
import { list, record } from './shapes.ts'
import { declares, line } from './words.ts'

const code: Reader<string> = (value, path, reading) =>
  typeof value === 'string' && isTopicCode(value)
    ? value
    : report(
        reading,
        path,
        `${shown(value)} is not the id of a MeSH descriptor`,
        'write the letter D with its digits, such as D017116 for Low Back Pain',
      )

/** What comes first is what the article is about most. */
export const readTopics: Reader<readonly Topic[]> = list(
  record({ code: declares('topic', code), display: line(100) }, {}),
  { least: 1, most: 8 },
)
