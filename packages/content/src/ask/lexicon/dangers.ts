import type { DangerSign } from './danger-sign.ts'
import { dangersOfTheBody } from './dangers-of-the-body.ts'
import { dangersOfTheSpine } from './dangers-of-the-spine.ts'

export const dangerSigns: readonly DangerSign[] = [...dangersOfTheSpine, ...dangersOfTheBody]
