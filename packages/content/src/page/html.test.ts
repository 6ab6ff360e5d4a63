import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dataBlock, html } from './html.ts'

it('escapes what is put in, between tags and in attributes, and nothing twice', () => {
  const hostile = `"><script>alert('1')</script>&`
  const inner = html`<b title="${hostile}">${hostile}</b>`
  expect(String(html`<p>${[inner, 2, null, false, undefined]}</p>`)).toBe(
    '<p><b title="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;">&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;</b>2</p>',
  )
})

it('never lets a text open a tag, close an attribute or end a data block', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const made = String(html`<i a="${text}">${text}</i>`)
      expect(made.match(/[<>"]/g)?.join('')).toBe('<""><>')
      const data = String(dataBlock('application/ld+json', { text: `${text}</script><!--` }))
      expect(data.slice(1, -1)).not.toMatch(/<(?!\/script$)|<!--/)
      expect(JSON.parse(data.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual({
        text: `${text}</script><!--`,
      })
    }),
  )
})
