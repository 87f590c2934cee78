import { everyReader, officeOnly, seniorsOnly } from './rights-lines.ts'

/** 权限表 of 通报: everybody reads what is issued; the texts, the receipts and the drafts are the office's and leaders'. */
export const circularRights = {
  'GET /circulars': everyReader('/circulars'),
  'GET /circulars/{id}': everyReader('/circulars/1'),
  'GET /circulars/{id}/document.docx': everyReader('/circulars/1/document.docx'),
  'GET /circulars/{id}/document.html': everyReader('/circulars/1/document.html'),
  'GET /circulars/{id}/draft': seniorsOnly('/circulars/1/draft'),
  'GET /circulars/{id}/receipts': seniorsOnly('/circulars/1/receipts'),
  'POST /circulars': officeOnly('/circulars'),
  'POST /circulars/{id}/corrections': officeOnly('/circulars/1/corrections'),
  'PATCH /circulars/{id}': officeOnly('/circulars/1'),
  'DELETE /circulars/{id}': officeOnly('/circulars/1'),
  'POST /circulars/{id}/issue': officeOnly('/circulars/1/issue'),
  'POST /circulars/{id}/receipts': { may: '', staff: '只限本单位', own: '/circulars/1/receipts' },
  'POST /circulars/{id}/reminders': officeOnly('/circulars/1/reminders'),
  'GET /circular-templates': seniorsOnly('/circular-templates'),
  'POST /circular-templates': officeOnly('/circular-templates'),
  'PATCH /circular-templates/{template}/{number}': officeOnly('/circular-templates/cangshan/1'),
  'POST /circular-templates/{template}/{number}/default': officeOnly('/circular-templates/cangshan/1/default'),
} as const
