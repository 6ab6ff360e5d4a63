import { type DocumentNode, print } from '@0no-co/graphql.web'
import type { TadaDocumentNode } from 'gql.tada'
import { nextStepFor, RequestProblem } from './request-problem.ts'

interface Answer<Result> {
  readonly data?: Result | null
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: { readonly code?: string; readonly requestId?: string }
  }[]
}

interface SentBy {
  /** The page sends it by itself, with nobody doing anything: it does not keep the session alive. */
  readonly unattended?: boolean
  /** To the end, though the page is being closed. */
  readonly keepalive?: boolean
}

/**
 * Sends a typed document to the API of this origin, with the session cookie.
 * @throws RequestProblem when the server is not reached, does not speak GraphQL, or reports an error.
 */
export async function request<Result, Variables>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  by: SentBy = {},
): Promise<Result> {
  const response = await send(JSON.stringify({ query: textOf(document), variables }), signal, by)
  const requestId = response.headers.get('x-request-id') ?? undefined
  const answer = await bodyOf<Result>(response, requestId)
  const error = answer.errors?.[0]
  if (error) {
    const code = error.extensions?.code ?? 'INTERNAL_SERVER_ERROR'
    throw new RequestProblem({
      code,
      message: error.message,
      now: nextStepFor(code),
      requestId: error.extensions?.requestId ?? requestId,
    })
  }
  if (!answer.data) throw unreadable(response, requestId)
  return answer.data
}

const texts = new WeakMap<DocumentNode, string>()

function textOf(document: DocumentNode): string {
  const text = texts.get(document) ?? print(document)
  texts.set(document, text)
  return text
}

async function send(
  body: string,
  signal: AbortSignal | undefined,
  { unattended = false, keepalive = false }: SentBy,
): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        ...(unattended ? { 'x-guideboard-unattended': '1' } : {}),
      },
      body,
      keepalive,
      signal: signal ?? null,
    })
  } catch (cause) {
    if (signal?.aborted) throw cause
    const code = 'UNREACHABLE'
    throw new RequestProblem({ code, message: 'The server did not answer.', now: nextStepFor(code) })
  }
}

async function bodyOf<Result>(response: Response, requestId: string | undefined): Promise<Answer<Result>> {
  try {
    return (await response.json()) as Answer<Result>
  } catch {
    throw unreadable(response, requestId)
  }
}

function unreadable(response: Response, requestId: string | undefined): RequestProblem {
  return new RequestProblem({
    code: `HTTP_${response.status}`,
    message: `The server answered with status ${response.status} and nothing readable.`,
    now: nextStepFor('INTERNAL_SERVER_ERROR'),
    requestId,
  })
}
