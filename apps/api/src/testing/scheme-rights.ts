import { everyReader, officeOnly } from './rights-lines.ts'

const inForce = '/schemes/cangshan-2021-v1'

/** 权限表 of 考核方案: the rules are everybody's to read. */
export const schemeRights = {
  'GET /schemes': everyReader('/schemes'),
  'GET /schemes/{id}': everyReader(inForce),
  'GET /schemes/{id}/export.json': everyReader(`${inForce}/export.json`),
  'GET /schemes/{id}/export.xlsx': everyReader(`${inForce}/export.xlsx`),
  'GET /scheme-impact': officeOnly('/scheme-impact?period=2021Q3'),
  'GET /schemes/{id}/outlook': officeOnly(`${inForce}/outlook?from=2022-01-01`),
  'POST /schemes': officeOnly('/schemes'),
  'POST /schemes/import': officeOnly('/schemes/import'),
  'PATCH /schemes/{id}': officeOnly(inForce),
  'DELETE /schemes/{id}': officeOnly(inForce),
  'POST /schemes/{id}/publish': officeOnly(`${inForce}/publish`),
} as const
