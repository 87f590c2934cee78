export { APPEAL_RECORD, readAppeal } from './list-appeals.ts'
export { appealsPolicies } from './appeals.policy.ts'
export { appealsRoutes } from './appeals.routes.ts'
export { appealsToDecide, undecidedAppeals } from './undecided-appeals.ts'
