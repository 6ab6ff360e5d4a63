import { type Word, yes } from './entry-words.ts'

/** Facts that a complete list of allergies answers with "no" where it does not name them. */
export const allergyFacts = ['cyclobenzaprineAllergy', 'nsaidAllergy'] as const

export const allergyWords: readonly Word[] = [
  { says: /cyclobenzaprine/, means: yes('cyclobenzaprineAllergy') },
  {
    says: /aspirin|acetylsalicyl|salicylate|nsaid|ibuprofen|naproxen|diclofenac|celecoxib|ketorolac|meloxicam|indometh?acin|etodolac|nabumetone|piroxicam|ketoprofen|sulindac/,
    means: yes('nsaidAllergy'),
  },
  {
    says: /penicillin|amoxicillin|ampicillin|cephal|cef|sulfa|sulph|sulfon|trimethoprim|mycin\b|floxacin|cycline|metronidazole|nitrofurantoin|caine\b|adhesive|tape|soy|tree|ragweed|mold|mould|tramadol|oxycodone|hydrocodone|opioid|[a-z]pril\b|heparin|insulin|perfume|cosmetic|latex|peanut|nut\b|pollen|grass|egg|milk|shellfish|fish|iodine|contrast|codeine|morphine|nickel|dust|mite|bee|wasp|dander|\bcats?\b|\bdogs?\b|gluten|wheat|paracetamol|acetaminophen|statin|none|no known/,
    means: {},
  },
]
