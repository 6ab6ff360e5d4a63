import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/query-client.ts'
import { isSeenFromTop, TakeOver } from './frame/take-over.ts'
import { createDashboardRouter } from './routes.tsx'
import { Appearance } from './ui/appearance.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to draw into')

// Not waited for in this module: the code of lazy pages imports from it, and would wait for that in turn.
void draw(root)

/**
 * Draws the page of this address. What the server wrote stays until the same can be drawn in its place: no blank
 * between the two. The work goes in steps, between which the written page still scrolls and follows links.
 */
async function draw(root: HTMLElement): Promise<void> {
  const written = root.hasChildNodes()
  const queries = createQueryClient()
  if (written) await nextTask()
  const router = createDashboardRouter(queries)
  if (written) {
    await nextTask()
    await router.load()
    await nextTask()
  }
  const takeOver = { current: isSeenFromTop(root) }
  // Only the first page takes a written one's place: whoever goes on may ask for a place in the next.
  router.subscribe('onBeforeLoad', () => {
    takeOver.current = false
  })
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
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
