/**
 * Signs that come before every other answer. Spine: International Framework for Red Flags for Potential Serious
 * Spinal Pathologies (2020) and ACR Appropriateness Criteria Low Back Pain (2021); the others: general
 * first-aid advice (chest pain, stroke, poisoning, thoughts of suicide call for help at once).
 */
export interface DangerSign {
  readonly id: string
  /** Each group must be named, in any order. */
  readonly all: readonly string[]
  /** How many words they may lie apart at most; anywhere, where it is not said. */
  readonly within?: number
  /** Something one of these words takes away again: a wish to lose weight is no unexplained loss of weight. */
  readonly unless?: string
  /** Always a danger, whatever the article is about; the others only where its safety statements name them. */
  readonly everywhere?: 'emergency' | 'poison' | 'crisis'
  /** A danger with any pain in the back, also where the article does not name it. */
  readonly withBackPain?: true
}
