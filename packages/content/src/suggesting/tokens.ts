import type { Inline, Mark } from '../document.ts'

/** What is compared as one: a word, the space between two, or a citation. */
export type Token =
  | { readonly text: string; readonly mark?: Mark }
  | { readonly cite: string; readonly locator: string }

/** A field's value in tokens: inline nodes, or a plain text. Undefined where it is neither. */
export function tokensOf(value: unknown): readonly Token[] | undefined {
  if (typeof value === 'string') return pieces(value).map((text) => ({ text }))
  if (!Array.isArray(value)) return undefined
  return (value as readonly Inline[]).flatMap((node): readonly Token[] =>
    'cite' in node ? [node] : pieces(node.text).map((text) => ({ ...node, text })),
  )
}

const pieces = (text: string): readonly string[] => text.match(/\s+|\S+/gu) ?? []

/** Equal for tokens that say the same in the same way. */
export function tokenName(token: Token): string {
  return 'cite' in token
    ? JSON.stringify(['cite', token.cite, token.locator])
    : JSON.stringify([token.mark ?? '', token.text])
}

/** Tokens as inline nodes again, neighbours of one mark put together. */
export function inlineOf(tokens: readonly Token[]): readonly Inline[] {
  const nodes: Inline[] = []
  for (const token of tokens) {
    const last = nodes.at(-1)
    if (!('cite' in token) && last !== undefined && !('cite' in last) && last.mark === token.mark) {
      nodes[nodes.length - 1] = { ...last, text: last.text + token.text }
    } else nodes.push(token)
  }
  return nodes
}

/** Tokens as the words people read; a citation as `[id, locator]`. */
export function textOfTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      'cite' in token
        ? `[${token.locator === '' ? token.cite : `${token.cite}, ${token.locator}`}]`
        : token.text,
    )
    .join('')
}
