import { expect, it } from 'vitest'
import { draftLeaks } from './draft-leaks.test-kit.ts'

it('drafts make no difference to anybody off the board, whatever they ask', async () => {
  const { asked, leaks } = await draftLeaks()
  expect(leaks).toEqual([])
  expect(asked).toBeGreaterThan(300)
}, 300_000)

it('views that showed what was sent back would be noticed', async () => {
  const opened = (view: string) => `DO $$ BEGIN EXECUTE replace(
    'CREATE OR REPLACE VIEW ${view} WITH (security_barrier) AS ' || pg_get_viewdef('${view}'::regclass),
    '''SUBMITTED''', '''SUBMITTED''::text, ''CHANGES_REQUESTED'''); END $$`
  const sabotage = ['reader_version', 'reader_search'].map(opened).join('; ')
  const { leaks } = await draftLeaks({ roots: ['article', 'articles'], sabotage })
  expect(leaks).not.toEqual([])
}, 300_000)
