import { type RankingsInput, rankingsInputSchema } from '@mingkao/contract'
import { ORPCError, ValidationError } from '@orpc/server'
import type { ExtraCall, ExtraRoutes } from '../../http/extra-routes.ts'
import { assessmentsPolicies } from './assessments.policy.ts'
import { rankUnitsAsBytes } from './rank-units.ts'

/**
 * 排名 is what everybody looks at: the contract's route, answered from bytes that are written once a state of the facts.
 * Session, rights and the shape of input and errors are the contract's.
 */
export function mountRankings(extra: ExtraRoutes): void {
  extra.add({
    method: 'get',
    path: '/rankings',
    policy: assessmentsPolicies.rankings,
    operation: null,
    async handle({ query, res, context: { deps, dataVersion } }) {
      const bytes = await rankUnitsAsBytes({ db: deps.db, clock: deps.clock, version: dataVersion }, readInput(query))
      res.setHeader('content-type', 'application/json')
      res.setHeader('content-length', bytes.length)
      res.end(bytes)
    },
  })
}

function readInput(query: ExtraCall['query']): RankingsInput {
  const { success, data, error } = rankingsInputSchema.safeParse(query)
  if (success) return data
  throw new ORPCError('BAD_REQUEST', {
    cause: new ValidationError({ message: 'Input validation failed', issues: error.issues, data: query }),
  })
}
