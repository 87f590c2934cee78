import type { ImportKind } from '@mingkao/contract'
import { accountPlan } from './account-plan.ts'
import { columnPlan } from './column-plan.ts'
import { disclosurePlan } from './disclosure-plan.ts'
import type { ImportPlan } from './import-plan.ts'
import { interpretationPlan } from './interpretation-plan.ts'
import { postPlan } from './post-plan.ts'
import { publicationPlan } from './publication-plan.ts'
import { unitPlan } from './unit-plan.ts'

/** How each kind of sheet is read and stored. */
export const importPlans: Readonly<Record<ImportKind, ImportPlan>> = {
  units: unitPlan,
  columns: columnPlan,
  publications: publicationPlan,
  accounts: accountPlan,
  posts: postPlan,
  disclosures: disclosurePlan,
  interpretations: interpretationPlan,
}
