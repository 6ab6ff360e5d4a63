import type { TermPart } from '@guideboard/content/glossary'
import { createContext } from 'react'

/** Splits a text by the terms that are explained; null where none are, or while they are on their way. */
export const GlossaryContext = createContext<((text: string) => readonly TermPart[]) | null>(null)
