/** Whether the style sheets lay the page out for a small screen: there, what comes up beside a word is a sheet. */
export function isSmallScreen(): boolean {
  return window.matchMedia('(max-width: 700px)').matches
}
