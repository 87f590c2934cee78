/** A route of the office alone. */
const office = (own: string) => ({ may: 'office', staff: '否', own }) as const
const readers = (own: string) => ({ may: 'office leader', staff: '否', own }) as const

/** 权限表 of 检查轮次. */
export const checkRights = {
  'GET /check-rounds': readers('/check-rounds'),
  'POST /check-rounds': office('/check-rounds'),
  'GET /check-inspectors': office('/check-inspectors'),
  'GET /check-rounds/{id}': readers('/check-rounds/1'),
  'POST /check-rounds/{id}/settle': office('/check-rounds/1/settle'),
  'POST /check-rounds/{id}/close': office('/check-rounds/1/close'),
  'GET /check-tasks/{id}': office('/check-tasks/1'),
  'POST /check-tasks/{id}/reopen': office('/check-tasks/1/reopen'),
  'PATCH /check-tasks/{id}': office('/check-tasks/1'),
} as const
