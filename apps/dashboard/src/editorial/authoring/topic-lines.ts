import type { Topic } from '@guideboard/content'
import { linesOf } from './lines-of.ts'

/** Topics as they are typed: one a line, the id of the MeSH descriptor before its name. */
export function writeTopics(topics: readonly Topic[]): string {
  return topics.map(({ code, display }) => `${code} ${display}`).join('\n')
}

/** What was typed, to be read by `parseContent`: an id or a name may still be wrong or missing. */
export function readTopics(text: string): readonly Topic[] {
  return linesOf(text).map((line) => {
    const [code = '', ...words] = line.split(/\s+/)
    return { code, display: words.join(' ') }
  })
}
