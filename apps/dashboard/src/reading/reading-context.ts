import { createContext } from 'react'
import type { ArticleText } from './article-text-fragment.ts'

/** The article that a reader has open; none where the board looks at a version, which has no address for readers. */
export const ReadingContext = createContext<ArticleText | null>(null)
