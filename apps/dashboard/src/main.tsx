import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { isSeenFromTop, TakeOver } from './frame/take-over.ts'
import { createDashboardRouter } from './routes.tsx'
import { Appearance } from './ui/appearance.tsx'

const queries = createQueryClient()
const router = createDashboardRouter(queries)
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to draw into')

// What the server wrote stays until the router can draw the same in its place: no blank between the two. Waited for
// beside this module, not in it: the code of lazy pages imports from here, and would wait for that in turn.
const loaded = root.hasChildNodes() ? router.load() : Promise.resolve()

void loaded.then(() => {
  const takeOver = { current: isSeenFromTop(root) }
  // Only the first page takes a written one's place: whoever goes on may ask for a place in the next.
  router.subscribe('onBeforeLoad', () => {
    takeOver.current = false
  })
  // As a transition: drawn in slices, between which the written page still scrolls and follows links.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <Appearance>
          <QueryClientProvider client={queries}>
            <TakeOver value={takeOver}>
              <RouterProvider router={router} />
            </TakeOver>
          </QueryClientProvider>
        </Appearance>
      </StrictMode>,
    ),
  )
})
