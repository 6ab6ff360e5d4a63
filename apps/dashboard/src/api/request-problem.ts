/** A request that brought no answer: what happened, why, what to do now, and the id to quote. */
export class RequestProblem extends Error {
  readonly code: string
  readonly now: string
  readonly requestId: string | undefined

  constructor(problem: { code: string; message: string; now: string; requestId?: string | undefined }) {
    super(problem.message)
    this.name = 'RequestProblem'
    this.code = problem.code
    this.now = problem.now
    this.requestId = problem.requestId
  }
}

/** What a person can do about an error code of the API; empty where its message says all. */
export function nextStepFor(code: string): string {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 'Sign in, then try again.'
    case 'FORBIDDEN':
    case 'ROLE_REQUIRED':
    case 'ORGANIZATION_REQUIRED':
      return 'Ask for the role it takes, or sign in as somebody who has it.'
    case 'NOT_FOUND':
      return 'Check the address, or start from the list.'
    case 'BAD_USER_INPUT':
      return 'Correct the input and try again.'
    case 'UNREACHABLE':
      return 'Check the connection, then try again.'
    case 'INTERNAL_SERVER_ERROR':
      return 'Try again. If it happens again, report it with the request id.'
    default:
      return ''
  }
}
