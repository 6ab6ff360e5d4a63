import type { Ctx } from './ctx.ts'

/**
 * One value per request, made when first asked for: the place for a DataLoader.
 * `const patientLoader = perRequest((ctx) => new DataLoader(…))`, then `patientLoader(ctx).load(id)`.
 */
export function perRequest<T>(make: (ctx: Ctx) => T): (ctx: Ctx) => T {
  const made = new WeakMap<Ctx, T>()
  return (ctx) => {
    const present = made.get(ctx)
    if (present !== undefined) return present
    const value = make(ctx)
    made.set(ctx, value)
    return value
  }
}
