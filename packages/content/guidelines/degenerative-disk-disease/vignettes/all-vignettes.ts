import given from '../../../cases/vignettes.json' with { type: 'json' }
import further from '../version-2/vignettes.json' with { type: 'json' }
import type { Vignette } from './vignette.ts'

/** The worked cases that were given with the product's task of being right. */
export const givenVignettes = given.vignettes as readonly Vignette[]

/** Further ones of the same kinds, from the same sources. */
export const furtherVignettes = further.vignettes as readonly Vignette[]
