import { officeOnly, seniorsOnly } from './rights-lines.ts'

/** 权限表 of 检查轮次. */
export const checkRights = {
  'GET /check-rounds': seniorsOnly('/check-rounds'),
  'POST /check-rounds': officeOnly('/check-rounds'),
  'GET /check-inspectors': officeOnly('/check-inspectors'),
  'GET /check-rounds/{id}': seniorsOnly('/check-rounds/1'),
  'POST /check-rounds/{id}/settle': officeOnly('/check-rounds/1/settle'),
  'POST /check-rounds/{id}/close': officeOnly('/check-rounds/1/close'),
  'GET /check-tasks/{id}': officeOnly('/check-tasks/1'),
  'POST /check-tasks/{id}/reopen': officeOnly('/check-tasks/1/reopen'),
  'PATCH /check-tasks/{id}': officeOnly('/check-tasks/1'),
} as const
