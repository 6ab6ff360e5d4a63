import type { Inline } from './document.ts'

/** The words alone: citations are left out, and with them the space that only set them off. */
export function plainText(inline: readonly Inline[]): string {
  let words = ''
  let afterCite = false
  for (const node of inline) {
    if ('cite' in node) {
      afterCite = true
      continue
    }
    words = afterCite ? joined(words, node.text) : words + node.text
    afterCite = false
  }
  return words.trim()
}

function joined(before: string, after: string): string {
  if (/^\s*[.,;:!?)]/.test(after)) return before.trimEnd() + after.trimStart()
  return /\s$/.test(before) ? before + after.trimStart() : before + after
}
