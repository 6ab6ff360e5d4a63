import { utf8 } from '../../utf8.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The UTF-8 bytes of a text in base64 (RFC 4648). The language has no encoder of its own, and this package imports none. */
export function base64(text: string): string {
  const bytes = utf8(text)
  const groups: string[] = []
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3)
    const group = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    const length = Math.min(3, bytes.length - i) + 1
    groups.push(group.map((six, place) => (place < length ? alphabet.charAt(six) : '=')).join(''))
  }
  return groups.join('')
}
