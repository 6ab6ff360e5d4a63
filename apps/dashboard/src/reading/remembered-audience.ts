import type { AudienceParam } from '../search-params.ts'
import { audiences } from './audience.ts'

const key = 'guideboard-audience'

/** Whose words somebody chose last in this browser; nothing where the browser keeps nothing. */
export function rememberedAudience(): AudienceParam | undefined {
  try {
    const kept = localStorage.getItem(key)
    return audiences.find(({ param }) => param === kept)?.param
  } catch {
    return undefined
  }
}

export function rememberAudience(audience: AudienceParam): void {
  try {
    localStorage.setItem(key, audience)
  } catch {
    // A browser that keeps nothing still shows what was chosen: it stands in the address.
  }
}
