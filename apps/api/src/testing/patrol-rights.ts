const readers = 'office leader'
const none = '00000000-0000-4000-8000-000000000000'

/** 权限表 of 栏目巡检. @param ids of a visit to a column of CS-T01, and of one to a column that is not theirs */
export function patrolRights({ visit, otherVisit }: Record<string, string>) {
  return {
    'GET /patrol/runs': { may: readers, staff: '否', own: '/patrol/runs' },
    'POST /patrol/runs': { may: 'office', staff: '否', own: '/patrol/runs' },
    'GET /patrol/runs/{id}': { may: readers, staff: '否', own: `/patrol/runs/${none}` },
    'POST /patrol/runs/{id}/cancel': { may: 'office', staff: '否', own: `/patrol/runs/${none}/cancel` },
    'GET /patrol/runs/{id}/visits': { may: readers, staff: '否', own: `/patrol/runs/${none}/visits` },
    'GET /patrol/visits/{id}': {
      may: readers,
      staff: '本单位',
      own: `/patrol/visits/${visit}`,
      other: `/patrol/visits/${otherVisit}`,
    },
    'GET /patrol/columns/{code}/visits': {
      may: readers,
      staff: '本单位',
      own: '/patrol/columns/C0102/visits',
      other: '/patrol/columns/C0103/visits',
    },
    'GET /patrol/columns/{code}/setting': { may: readers, staff: '否', own: '/patrol/columns/C0102/setting' },
    'PATCH /patrol/columns/{code}/setting': { may: 'office', staff: '否', own: '/patrol/columns/C0102/setting' },
    'POST /patrol/try': { may: 'office', staff: '否', own: '/patrol/try' },
    'GET /patrol/new-items': { may: readers, staff: '否', own: '/patrol/new-items' },
    'POST /patrol/new-items/take-over': { may: 'office', staff: '否', own: '/patrol/new-items/take-over' },
  } as const
}
