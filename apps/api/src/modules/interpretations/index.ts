export { interpretationsPolicies } from './interpretations.policy.ts'
export { interpretationsRoutes } from './interpretations.routes.ts'
export { mountInterpretations } from './mount-interpretations.ts'
export { addInterpretation, createInterpretation } from './save-interpretation.ts'
