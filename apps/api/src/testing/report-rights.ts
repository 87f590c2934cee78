const readers = 'office leader'
/** The input is looked at first; that nobody reports for another unit has a test beside the use case. */
const reporting = { may: '', staff: '只限本单位' } as const

/** 权限表 of 报送. @param ids of a report of CS-T01, and of one of CS-T02 */
export function reportRights({ report, otherReport }: Record<string, string>) {
  return {
    'GET /reports': { may: readers, staff: '本单位', own: '/reports', other: '/reports?unit=CS-T02' },
    'GET /reports/{id}': {
      may: readers,
      staff: '本单位',
      own: `/reports/${report}`,
      other: `/reports/${otherReport}`,
    },
    'POST /reports': { ...reporting, own: '/reports' },
    'PATCH /reports/{id}': { ...reporting, own: `/reports/${report}` },
    'POST /reports/{id}/withdraw': { ...reporting, own: `/reports/${report}/withdraw` },
    'POST /reports/{id}/accept': { may: 'office', staff: '否', own: `/reports/${report}/accept` },
    'POST /reports/{id}/refuse': { may: 'office', staff: '否', own: `/reports/${report}/refuse` },
  } as const
}
