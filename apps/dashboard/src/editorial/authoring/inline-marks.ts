import type { Inline } from '@guideboard/content'

/**
 * Inline nodes as one editable line: `**strong**`, `*emphasis*`, `[[reference | locator]]`.
 * A citation may still lack its locator.
 * A literal `*`, `[[` or `\` is written with a backslash before it.
 */
export function writeInline(inline: readonly Inline[]): string {
  return inline.map(writeNode).join('')
}

function writeNode(node: Inline): string {
  if ('cite' in node) return `[[${node.cite} | ${node.locator}]]`
  const text = node.text.replace(/[\\*]|\[\[/g, (found) => `\\${found}`)
  if (node.mark === 'strong') return `**${text}**`
  return node.mark === 'emphasis' ? `*${text}*` : text
}

const tokens =
  /\[\[\s*(?<cite>[^|\]]+?)\s*\|\s*(?<locator>.*?)\s*\]\](?!\])|\*\*(?<strong>(?:\\.|[^*\\])+)\*\*|\*(?<emphasis>(?:\\.|[^*\\])+)\*|(?<plain>(?:\\\[\[|\\.|\[(?!\[)|[^*\\[])+|.)/gsu

/** The same, read back. Marks without a partner stay as they are typed. */
export function readInline(line: string): Inline[] {
  const nodes: Inline[] = []
  for (const { groups } of line.matchAll(tokens)) {
    const { cite, locator, strong, emphasis, plain } = groups ?? {}
    if (cite !== undefined && locator !== undefined) nodes.push({ cite, locator })
    else if (strong !== undefined) nodes.push({ text: unescaped(strong), mark: 'strong' })
    else if (emphasis !== undefined) nodes.push({ text: unescaped(emphasis), mark: 'emphasis' })
    else pushText(nodes, unescaped(plain ?? ''))
  }
  return nodes
}

function pushText(nodes: Inline[], text: string): void {
  const last = nodes.at(-1)
  if (last && 'text' in last && last.mark === undefined) nodes[nodes.length - 1] = { text: last.text + text }
  else nodes.push({ text })
}

const unescaped = (text: string): string => text.replace(/\\(\[\[|[\\*])/g, '$1')
