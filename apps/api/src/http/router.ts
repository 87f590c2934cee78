import { contract } from '@mingkao/contract'
import { implement } from '@orpc/server'
import { collectRights, type RouteRights } from '../auth/route-rights.ts'
import type { AppServices } from '../deps.ts'
import {
  accountsPolicies,
  accountsRoutes,
  mountAccounts,
  registrationAttachments,
  registrationsPolicies,
  registrationsRoutes,
} from '../modules/accounts/index.ts'
import { APPEAL_RECORD, appealsPolicies, appealsRoutes, readAppeal } from '../modules/appeals/index.ts'
import { assessmentsPolicies, assessmentsRoutes, mountRankings } from '../modules/assessments/index.ts'
import { type AttachmentReaders, mountAttachments } from '../modules/attachments/index.ts'
import { auditPolicies, auditRoutes } from '../modules/audit/index.ts'
import { authPolicies, authRoutes } from '../modules/auth/index.ts'
import {
  checklistsPolicies,
  checklistsRoutes,
  inspectionAttachments,
  mountChecklists,
} from '../modules/checklists/index.ts'
import { checksPolicies, checksRoutes } from '../modules/checks/index.ts'
import { circularsPolicies, circularsRoutes, mountCirculars } from '../modules/circulars/index.ts'
import { columnsPolicies, columnsRoutes, mountColumns } from '../modules/columns/index.ts'
import { disclosuresPolicies, disclosuresRoutes, mountDisclosures } from '../modules/disclosures/index.ts'
import { EXEMPTION_RECORD, exemptionsPolicies, exemptionsRoutes, readExemption } from '../modules/exemptions/index.ts'
import { importsPolicies, importsRoutes, mountImports } from '../modules/imports/index.ts'
import { INTERVIEW_RECORD, interviewsPolicies, interviewsRoutes, readInterview } from '../modules/interviews/index.ts'
import {
  interpretationsPolicies,
  interpretationsRoutes,
  mountInterpretations,
} from '../modules/interpretations/index.ts'
import { notificationsPolicies, notificationsRoutes } from '../modules/notifications/index.ts'
import { patrolPolicies, patrolRoutes } from '../modules/patrol/index.ts'
import { periodsPolicies, periodsRoutes } from '../modules/periods/index.ts'
import { publicationsPolicies, publicationsRoutes } from '../modules/publications/index.ts'
import { reportAttachments, reportsPolicies, reportsRoutes } from '../modules/reports/index.ts'
import {
  mountRectifications,
  readReply,
  rectificationsPolicies,
  rectificationsRoutes,
  REPLY_RECORD,
} from '../modules/rectifications/index.ts'
import { mountSchemes, schemesPolicies, schemesRoutes } from '../modules/schemes/index.ts'
import { systemPolicies, systemRoutes } from '../modules/system/index.ts'
import { unitsPolicies, unitsRoutes } from '../modules/units/index.ts'
import { usersPolicies, usersRoutes } from '../modules/users/index.ts'
import { findingReaders, vetoesPolicies, vetoesRoutes } from '../modules/vetoes/index.ts'
import { workbenchPolicies, workbenchRoutes } from '../modules/workbench/index.ts'
import { workingCalendarPolicies, workingCalendarRoutes } from '../modules/working-calendar/index.ts'
import type { ExtraRoutes } from './extra-routes.ts'
import type { RequestContext } from './request-context.ts'

/** Every module's routes, by the contract's names; one that is missing does not compile. */
export const routes = implement(contract).$context<RequestContext>().router({
  accounts: accountsRoutes,
  appeals: appealsRoutes,
  assessments: assessmentsRoutes,
  audit: auditRoutes,
  auth: authRoutes,
  checklists: checklistsRoutes,
  checks: checksRoutes,
  circulars: circularsRoutes,
  columns: columnsRoutes,
  disclosures: disclosuresRoutes,
  exemptions: exemptionsRoutes,
  imports: importsRoutes,
  interpretations: interpretationsRoutes,
  notifications: notificationsRoutes,
  interviews: interviewsRoutes,
  patrol: patrolRoutes,
  periods: periodsRoutes,
  rectifications: rectificationsRoutes,
  publications: publicationsRoutes,
  registrations: registrationsRoutes,
  reports: reportsRoutes,
  schemes: schemesRoutes,
  system: systemRoutes,
  units: unitsRoutes,
  users: usersRoutes,
  vetoes: vetoesRoutes,
  workbench: workbenchRoutes,
  workingCalendar: workingCalendarRoutes,
})

export type Routes = typeof routes

/** Every module's rights, by the same names. */
const policies = {
  accounts: accountsPolicies,
  appeals: appealsPolicies,
  assessments: assessmentsPolicies,
  audit: auditPolicies,
  auth: authPolicies,
  checklists: checklistsPolicies,
  checks: checksPolicies,
  circulars: circularsPolicies,
  columns: columnsPolicies,
  disclosures: disclosuresPolicies,
  exemptions: exemptionsPolicies,
  imports: importsPolicies,
  interpretations: interpretationsPolicies,
  notifications: notificationsPolicies,
  interviews: interviewsPolicies,
  patrol: patrolPolicies,
  periods: periodsPolicies,
  rectifications: rectificationsPolicies,
  publications: publicationsPolicies,
  registrations: registrationsPolicies,
  reports: reportsPolicies,
  schemes: schemesPolicies,
  system: systemPolicies,
  units: unitsPolicies,
  users: usersPolicies,
  vetoes: vetoesPolicies,
  workbench: workbenchPolicies,
  workingCalendar: workingCalendarPolicies,
}

/** 权限表 of the contract's routes. @throws when one has no policy */
export function contractRights(): RouteRights {
  return collectRights(contract, policies)
}

/** 附件: each record kind's own module says who may see the record, and so what is attached to it. */
const attachmentReaders: AttachmentReaders = {
  ...findingReaders,
  ...registrationAttachments,
  ...reportAttachments,
  ...inspectionAttachments,
  [REPLY_RECORD]: readReply,
  [INTERVIEW_RECORD]: readInterview,
  [APPEAL_RECORD]: readAppeal,
  [EXEMPTION_RECORD]: readExemption,
}

/** The routes the contract can't carry, each module's by its `mount`. */
export function mountExtraRoutes(extra: ExtraRoutes, deps: AppServices): void {
  mountAttachments(extra, attachmentReaders)
  mountRankings(extra)
  mountColumns(extra)
  mountRectifications(extra)
  mountCirculars(extra)
  mountSchemes(extra)
  mountChecklists(extra)
  mountDisclosures(extra)
  mountInterpretations(extra)
  mountAccounts(extra)
  mountImports(extra, deps)
}
