import { accountsContract } from './accounts.ts'
import { appealsContract } from './appeals.ts'
import { assessmentsContract } from './assessments.ts'
import { auditContract } from './audit.ts'
import { authContract } from './auth.ts'
import { checklistsContract } from './checklists.ts'
import { checksContract } from './checks.ts'
import { circularsContract } from './circulars.ts'
import { columnsContract } from './columns.ts'
import { disclosuresContract } from './disclosures.ts'
import { exemptionsContract } from './exemptions.ts'
import { importsContract } from './imports.ts'
import { interviewsContract } from './interviews.ts'
import { interpretationsContract } from './interpretations.ts'
import { notificationsContract } from './notifications.ts'
import { patrolContract } from './patrol.ts'
import { periodsContract } from './periods.ts'
import { publicationsContract } from './publications.ts'
import { rectificationsContract } from './rectifications.ts'
import { registrationsContract } from './registrations.ts'
import { reportsContract } from './reports.ts'
import { schemesContract } from './schemes.ts'
import { systemContract } from './system.ts'
import { unitsContract } from './units.ts'
import { usersContract } from './users.ts'
import { vetoesContract } from './vetoes.ts'
import { workbenchContract } from './workbench.ts'
import { workingCalendarContract } from './working-calendar.ts'

/** What the API can be asked and may answer: the one meeting place of web and API. */
export const contract = {
  audit: auditContract,
  auth: authContract,
  system: systemContract,
  units: unitsContract,
  assessments: assessmentsContract,
  publications: publicationsContract,
  columns: columnsContract,
  accounts: accountsContract,
  registrations: registrationsContract,
  disclosures: disclosuresContract,
  interpretations: interpretationsContract,
  imports: importsContract,
  patrol: patrolContract,
  periods: periodsContract,
  reports: reportsContract,
  rectifications: rectificationsContract,
  appeals: appealsContract,
  exemptions: exemptionsContract,
  interviews: interviewsContract,
  circulars: circularsContract,
  schemes: schemesContract,
  users: usersContract,
  notifications: notificationsContract,
  vetoes: vetoesContract,
  checks: checksContract,
  checklists: checklistsContract,
  workbench: workbenchContract,
  workingCalendar: workingCalendarContract,
}

export * from './account-shapes.ts'
export * from './accounts.ts'
export * from './appeal-shapes.ts'
export * from './appeals.ts'
export * from './assessments.ts'
export * from './attachments.ts'
export * from './audit.ts'
export * from './auth.ts'
export * from './checklist-shapes.ts'
export * from './checklists.ts'
export * from './checks.ts'
export * from './circular-facts.ts'
export * from './circular-shapes.ts'
export * from './circulars.ts'
export * from './column-changes.ts'
export * from './column-list.ts'
export * from './column-shapes.ts'
export * from './columns.ts'
export * from './disclosures.ts'
export * from './document-numbers.ts'
export * from './errors.ts'
export * from './exemptions.ts'
export * from './findings.ts'
export * from './imports.ts'
export * from './interpretations.ts'
export * from './interviews.ts'
export * from './notifications.ts'
export * from './patrol.ts'
export * from './patrol-shapes.ts'
export * from './pending-corrections.ts'
export * from './period-shapes.ts'
export * from './periods.ts'
export * from './publications.ts'
export * from './rectification-shapes.ts'
export * from './rectifications.ts'
export * from './registers.ts'
export * from './registration-form.ts'
export * from './registrations.ts'
export * from './reports.ts'
export * from './schemes.ts'
export * from './shapes.ts'
export * from './system.ts'
export * from './unit-shapes.ts'
export * from './units.ts'
export * from './users.ts'
export * from './veto-shapes.ts'
export * from './vetoes.ts'
export * from './workbench.ts'
export * from './working-calendar.ts'
