import type { Phrasing } from '../../platform/phrasing.ts'

export interface ModelEndpoint {
  /** Base of an OpenAI-compatible service, such as https://host/v1. */
  readonly url: string
  readonly model: string
  readonly key?: string | undefined
  readonly timeout?: number | undefined
}

const longest = 100_000

/** A service that speaks the chat API of OpenAI. No redirect is followed, and nothing waits for it longer than said. */
export function modelEndpoint({ url, model, key, timeout = 3000 }: ModelEndpoint): Phrasing {
  return {
    complete: async (system, user) => {
      const response = await fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
        method: 'POST',
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
        headers: {
          'content-type': 'application/json',
          ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
        },
        body: JSON.stringify({
          model,
          temperature: 0,
          max_tokens: 600,
          messages: [
            { role: 'system', content: system },
            { role: 'user', content: user },
          ],
        }),
      })
      if (!response.ok) throw new Error(`The model answered ${response.status}.`)
      return contentOf(JSON.parse(await bounded(response)))
    },
  }
}

async function bounded(response: Response): Promise<string> {
  const parts: string[] = []
  let length = 0
  const decoder = new TextDecoder()
  for await (const part of response.body ?? []) {
    length += part.byteLength
    if (length > longest) throw new Error('The model said too much.')
    parts.push(decoder.decode(part, { stream: true }))
  }
  return parts.join('')
}

function contentOf(answer: unknown): string {
  const choices = isRecord(answer) && Array.isArray(answer.choices) ? answer.choices : []
  const [first] = choices as readonly unknown[]
  const message = isRecord(first) ? first.message : undefined
  if (isRecord(message) && typeof message.content === 'string') return message.content
  throw new Error('The model gave no text.')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
