import { builder, type ObjectTypeRef } from './builder.ts'
import { Invalid } from './errors.ts'

/** A page of a list that grows: what is on it and where the next one starts. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[]
  readonly hasNextPage: boolean
  readonly totalCount: number
}

const PageInfoRef = builder
  .objectRef<{ hasNextPage: boolean; endCursor: string | null }>('PageInfo')
  .implement({
    description: 'Where a page of a list ends.',
    fields: (t) => ({
      hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Whether more follows.' }),
      endCursor: t.exposeString('endCursor', {
        nullable: true,
        description: 'Give it as `after` to read on; null on an empty page.',
      }),
    }),
  })

/** Registers `<Name>Connection` and `<Name>Edge` over a node type. */
export function connectionOf<T>(name: string, node: ObjectTypeRef<T>) {
  const edge = builder.objectRef<{ cursor: string; node: T }>(`${name}Edge`).implement({
    description: `A place in a list of ${name} objects.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Where this place is.' }),
      node: t.field({
        type: node as never,
        description: 'What is there.',
        resolve: (at) => at.node as never,
      }),
    }),
  })
  return builder.objectRef<Page<T>>(`${name}Connection`).implement({
    description: `A page of ${name} objects.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The page.', resolve: (page) => page.edges }),
      pageInfo: t.field({
        type: PageInfoRef,
        description: 'Where the page ends.',
        resolve: (page) => ({ hasNextPage: page.hasNextPage, endCursor: page.edges.at(-1)?.cursor ?? null }),
      }),
      totalCount: t.exposeInt('totalCount', { description: 'How many there are on all pages.' }),
    }),
  })
}

/** The size of a page: 20 unless said; zero, negative or over 100 is refused rather than clipped. */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? 20
  if (Number.isInteger(size) && size >= 1 && size <= 100) return size
  throw new Invalid('A page holds between 1 and 100 entries.', [
    {
      code: 'PAGE_SIZE',
      message: `${size} is not between 1 and 100.`,
      path: '/first',
      fix: 'Ask for 1 to 100.',
    },
  ])
}
