import { officeOnly, ownRows } from './rights-lines.ts'

/** The input is looked at first; that nobody reports for another unit has a test beside the use case. */
const reporting = { may: '', staff: '只限本单位' } as const

/** 权限表 of 报送. @param ids of a report of CS-T01, and of one of CS-T02 */
export function reportRights({ report, otherReport }: Record<string, string>) {
  return {
    'GET /reports': ownRows('/reports', '/reports?unit=CS-T02'),
    'GET /reports/{id}': ownRows(`/reports/${report}`, `/reports/${otherReport}`),
    'POST /reports': { ...reporting, own: '/reports' },
    'PATCH /reports/{id}': { ...reporting, own: `/reports/${report}` },
    'POST /reports/{id}/withdraw': { ...reporting, own: `/reports/${report}/withdraw` },
    'POST /reports/{id}/accept': officeOnly(`/reports/${report}/accept`),
    'POST /reports/{id}/refuse': officeOnly(`/reports/${report}/refuse`),
  } as const
}
