/** A descriptor of MeSH, the thesaurus by which medical literature is indexed, and its name for readers. */
export interface Topic {
  /** The unique id of the descriptor, such as D017116. */
  readonly code: string
  readonly display: string
}

/** Six digits, or nine for descriptors made since 2014. */
const topicCode = /^D\d{6}(?:\d{3})?$/

export function isTopicCode(text: string): boolean {
  return topicCode.test(text)
}

/** The lasting address of a descriptor in MeSH. */
export function meshAddress(code: string): string {
  return `http://id.nlm.nih.gov/mesh/${code}`
}
