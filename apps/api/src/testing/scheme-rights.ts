/** A route of the office alone. */
const office = (own: string) => ({ may: 'office', staff: '否', own }) as const
const everyone = (own: string) => ({ may: 'office leader', staff: '全区', own }) as const

const inForce = '/schemes/cangshan-2021-v1'

/** 权限表 of 考核方案: the rules are everybody's to read. */
export const schemeRights = {
  'GET /schemes': everyone('/schemes'),
  'GET /schemes/{id}': everyone(inForce),
  'GET /schemes/{id}/export.json': everyone(`${inForce}/export.json`),
  'GET /schemes/{id}/export.xlsx': everyone(`${inForce}/export.xlsx`),
  'GET /scheme-impact': office('/scheme-impact?period=2021Q3'),
  'GET /schemes/{id}/outlook': office(`${inForce}/outlook?from=2022-01-01`),
  'POST /schemes': office('/schemes'),
  'POST /schemes/import': office('/schemes/import'),
  'PATCH /schemes/{id}': office(inForce),
  'DELETE /schemes/{id}': office(inForce),
  'POST /schemes/{id}/publish': office(`${inForce}/publish`),
} as const
