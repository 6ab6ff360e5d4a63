import { canonicalJson, sha256Hex } from '@guideboard/rules'
import type { ArticleContent } from './document.ts'

/** The content as RFC 8785 text: the very bytes that are stored, hashed and signed. */
export function canonicalContent(content: ArticleContent): string {
  return canonicalJson(content)
}

/** SHA-256 of the canonical text, in lower-case hex: what people sign. */
export function contentHash(content: ArticleContent): string {
  return sha256Hex(canonicalContent(content))
}
