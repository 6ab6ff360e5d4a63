import { createContext, useContext } from 'react'
import type { AssessmentResponses } from './responses-query.ts'

/** The responses to the assessment that is shown; absent where there is none to respond to, as in a preview. */
const ResponsesContext = createContext<AssessmentResponses | undefined>(undefined)

export const ResponsesProvider = ResponsesContext.Provider

export function useResponses(): AssessmentResponses | undefined {
  return useContext(ResponsesContext)
}
