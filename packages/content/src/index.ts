export { type BoardRole, boardRoles } from './board-role.ts'
export { type CheckId, checkIds } from './check-id.ts'
export { type CslDate, type CslDateParts, type CslItem, type CslName, type CslType, cslTypes } from './csl.ts'
export { defaultPolicy } from './default-policy.ts'
export {
  type ArticleContent,
  type Audience,
  audiences,
  type ChangeNote,
  type CiteNode,
  type Inline,
  type Mark,
  marks,
  type PerAudience,
  type PolicySeat,
  type Reference,
  type ReferenceKind,
  type RequiredCheck,
  type ReviewPolicy,
  referenceKinds,
  type Section,
  type SectionKind,
  type Statement,
  type StatementGrade,
  sectionKinds,
  type TextNode,
} from './document.ts'
