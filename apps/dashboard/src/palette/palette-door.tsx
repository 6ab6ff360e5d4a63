import { useHotkeys } from '@mantine/hooks'
import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Around every page of somebody signed in: Ctrl-K or ⌘K loads the palette and opens it. */
export function PaletteDoor() {
  const [asked, setAsked] = useState(0)
  useHotkeys([['mod+K', () => setAsked((times) => times + 1)]], [])
  return (
    <>
      <Outlet />
      {asked > 0 && (
        <Suspense fallback={null}>
          <Palette asked={asked} />
        </Suspense>
      )}
    </>
  )
}
