import { type Word, yes } from './entry-words.ts'

/** Facts that a complete list of allergies answers with "no" where it does not name them. */
export const allergyFacts = ['cyclobenzaprineAllergy', 'nsaidAllergy'] as const

export const allergyWords: readonly Word[] = [
  { says: /cyclobenzaprine|flexeril/, means: yes('cyclobenzaprineAllergy') },
  {
    says: /aspirin|acetylsalicyl|salicylate|nsaid|ibuprofen|naproxen|diclofenac|celecoxib|ketorolac|meloxicam|indometh?acin/,
    means: yes('nsaidAllergy'),
  },
  {
    says: /penicillin|amoxicillin|cephal|sulfa|sulfon|latex|peanut|nut\b|pollen|grass|egg|milk|shellfish|fish|iodine|contrast|codeine|morphine|nickel|dust|mite|bee|wasp|dander|cat\b|gluten|wheat|paracetamol|acetaminophen|statin|none|no known/,
    means: {},
  },
]
