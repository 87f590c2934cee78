import { contract } from '@mingkao/contract'
import { collectRights, type RouteRights } from '../auth/route-rights.ts'
import type { AppServices } from '../deps.ts'
import { assessmentsPolicies, assessmentsRoutes } from '../modules/assessments/index.ts'
import { authPolicies, authRoutes } from '../modules/auth/index.ts'
import { publicationsPolicies, publicationsRoutes } from '../modules/publications/index.ts'
import { systemPolicies, systemRoutes } from '../modules/system/index.ts'
import { unitsPolicies, unitsRoutes } from '../modules/units/index.ts'
import { usersPolicies, usersRoutes } from '../modules/users/index.ts'
import { importsPolicies, importsRoutes, mountImports } from '../modules/imports/index.ts'
import { interpretationsPolicies, interpretationsRoutes } from '../modules/interpretations/index.ts'
import { disclosuresPolicies, disclosuresRoutes } from '../modules/disclosures/index.ts'
import { columnsPolicies, columnsRoutes } from '../modules/columns/index.ts'
import { accountsPolicies, accountsRoutes } from '../modules/accounts/index.ts'
import type { ExtraRoutes } from './extra-routes.ts'

/** Every module's routes, by the contract's names. */
export const routes = {
  assessments: assessmentsRoutes,
  auth: authRoutes,
  accounts: accountsRoutes,
  columns: columnsRoutes,
  disclosures: disclosuresRoutes,
  imports: importsRoutes,
  interpretations: interpretationsRoutes,
  publications: publicationsRoutes,
  system: systemRoutes,
  units: unitsRoutes,
  users: usersRoutes,
}

export type Routes = typeof routes

/** Every module's rights, by the same names. */
const policies = {
  assessments: assessmentsPolicies,
  auth: authPolicies,
  accounts: accountsPolicies,
  columns: columnsPolicies,
  disclosures: disclosuresPolicies,
  imports: importsPolicies,
  interpretations: interpretationsPolicies,
  publications: publicationsPolicies,
  system: systemPolicies,
  units: unitsPolicies,
  users: usersPolicies,
}

/** The part of the contract that is served. */
export const servedContract = {
  assessments: contract.assessments,
  auth: contract.auth,
  accounts: contract.accounts,
  columns: contract.columns,
  disclosures: contract.disclosures,
  imports: contract.imports,
  interpretations: contract.interpretations,
  publications: contract.publications,
  system: contract.system,
  units: contract.units,
  users: contract.users,
}

/** 权限表 of the contract's routes. @throws when one has no policy */
export function contractRights(): RouteRights {
  return collectRights(servedContract, policies)
}

/** The routes the contract can't carry, each module's by its `mount`. */
export function mountExtraRoutes(extra: ExtraRoutes, deps: AppServices): void {
  mountImports(extra, deps)
}
