import { everyReader, officeOnly, seniorsOnly } from './rights-lines.ts'

/** 权限表 of 考核周期. */
export const periodRights = {
  'GET /periods/{id}': everyReader('/periods/2021Q3'),
  'POST /periods': officeOnly('/periods'),
  'PATCH /periods/{id}': officeOnly('/periods/2021Q3'),
  'POST /periods/{id}/draft': officeOnly('/periods/2021Q3/draft'),
  'POST /periods/{id}/appeals-until': officeOnly('/periods/2021Q3/appeals-until'),
  'POST /periods/{id}/draft/take-back': officeOnly('/periods/2021Q3/draft/take-back'),
  'GET /periods/{id}/gates': officeOnly('/periods/2021Q3/gates'),
  'POST /periods/{id}/closings': officeOnly('/periods/2021Q3/closings'),
  'GET /periods/{id}/pending-corrections': seniorsOnly('/periods/2021Q3/pending-corrections'),
  'GET /periods/{id}/pending-corrections/{kind}': seniorsOnly('/periods/2021Q3/pending-corrections/column'),
  'POST /periods/{id}/corrections': officeOnly('/periods/2021Q3/corrections'),
  'GET /periods/{id}/closings/{closing}/difference': seniorsOnly('/periods/2021Q3/closings/2/difference'),
} as const
