import { createTheme, type VariantColorsResolver } from '@mantine/core'

const variants: VariantColorsResolver = ({ variant }) => {
  switch (variant) {
    case 'filled':
      return {
        background: 'var(--accent)',
        hover: 'var(--accent-hover)',
        color: 'var(--on-accent)',
        border: '1px solid transparent',
      }
    case 'subtle':
      return {
        background: 'transparent',
        hover: 'var(--accent-wash)',
        color: 'var(--accent)',
        border: '1px solid transparent',
      }
    default:
      return {
        background: 'var(--surface)',
        hover: 'var(--accent-wash)',
        color: 'var(--ink)',
        border: '1px solid var(--edge)',
      }
  }
}

/** Component defaults. Colours come from the tokens, so light and dark need no second theme. */
export const theme = createTheme({
  variantColorResolver: variants,
  focusRing: 'never',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { lockScroll: false, centered: true, transitionProps: { duration: 0 } } },
  },
})
