import type { Version } from './version-fragment.ts'

type Signature = NonNullable<Version['votes'][number]['signature']>

/** How the signer showed who they are; the printed name where it is no longer the one beside it. */
export const signatureWords = ({ printedName, method }: Signature, name: string): string =>
  printedName === name ? `signed by ${method}` : `signed as ${printedName} by ${method}`
