/** As many as anybody steps through; a single letter could stand anywhere. */
const most = 500

/** Where words stand in the text of an element, capital letters or not; what is not rendered is passed over. */
export function findText(element: Element, words: string): readonly Range[] {
  const wanted = words.toLocaleLowerCase()
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const ranges: Range[] = []
  for (let node = walker.nextNode(); node && ranges.length < most; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility()) continue
    const text = (node.nodeValue ?? '').toLocaleLowerCase()
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, Math.min(at + wanted.length, node.nodeValue?.length ?? 0))
      ranges.push(range)
    }
  }
  return ranges
}
