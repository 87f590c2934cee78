const readers = 'office leader'

/** 权限表 of 整改 and 约谈. @param ids of an order to CS-T01, and of one to CS-T02 */
export function rectificationRights({ order, otherOrder }: Record<string, string>) {
  const step = (what: string) => ({ may: 'office', staff: '否', own: `/rectifications/${order}/${what}` }) as const
  return {
    'GET /rectifications': { may: readers, staff: '只限本单位', own: '/rectifications' },
    'GET /rectifications/{id}': {
      may: readers,
      staff: '本单位',
      own: `/rectifications/${order}`,
      other: `/rectifications/${otherOrder}`,
    },
    'GET /rectifications/{id}/notice.docx': {
      may: readers,
      staff: '本单位',
      own: `/rectifications/${order}/notice.docx`,
      other: `/rectifications/${otherOrder}/notice.docx`,
    },
    'GET /rectifications/register.xlsx': { may: readers, staff: '只限本单位', own: '/rectifications/register.xlsx' },
    'GET /rectifications/register.docx': { may: readers, staff: '只限本单位', own: '/rectifications/register.docx' },
    'GET /periods/{period}/orderable': { may: 'office', staff: '否', own: '/periods/2021Q3/orderable' },
    'POST /rectifications': { may: 'office', staff: '否', own: '/rectifications' },
    'POST /rectifications/{id}/extend': step('extend'),
    'POST /rectifications/{id}/cancel': step('cancel'),
    'POST /rectifications/{id}/accept': step('accept'),
    'POST /rectifications/{id}/send-back': step('send-back'),
    'POST /rectifications/{id}/items/{item}/recheck': step('items/1/recheck'),
    'POST /rectifications/{id}/replies': { may: '', staff: '本单位', own: `/rectifications/${order}/replies` },
    'GET /interviews': { may: readers, staff: '只限本单位', own: '/interviews' },
    'GET /interviews/proposals': { may: 'office', staff: '否', own: '/interviews/proposals' },
    'POST /interviews': { may: 'office', staff: '否', own: '/interviews' },
    'PATCH /interviews/{id}': { may: 'office', staff: '否', own: '/interviews/1' },
    'GET /units/{code}/ladder': { may: 'office', staff: '否', own: '/units/CS-T01/ladder' },
  } as const
}
