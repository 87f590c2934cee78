const readers = 'office leader'

/** 权限表 of 通报: everybody reads what is issued; the texts, the receipts and the drafts are the office's and leaders'. */
export const circularRights = {
  'GET /circulars': { may: readers, staff: '全区', own: '/circulars' },
  'GET /circulars/{id}': { may: readers, staff: '全区', own: '/circulars/1' },
  'GET /circulars/{id}/document.docx': { may: readers, staff: '全区', own: '/circulars/1/document.docx' },
  'GET /circulars/{id}/document.html': { may: readers, staff: '全区', own: '/circulars/1/document.html' },
  'GET /circulars/{id}/draft': { may: readers, staff: '否', own: '/circulars/1/draft' },
  'GET /circulars/{id}/receipts': { may: readers, staff: '否', own: '/circulars/1/receipts' },
  'POST /circulars': { may: 'office', staff: '否', own: '/circulars' },
  'POST /circulars/{id}/corrections': { may: 'office', staff: '否', own: '/circulars/1/corrections' },
  'PATCH /circulars/{id}': { may: 'office', staff: '否', own: '/circulars/1' },
  'DELETE /circulars/{id}': { may: 'office', staff: '否', own: '/circulars/1' },
  'POST /circulars/{id}/issue': { may: 'office', staff: '否', own: '/circulars/1/issue' },
  'POST /circulars/{id}/receipts': { may: '', staff: '只限本单位', own: '/circulars/1/receipts' },
  'POST /circulars/{id}/reminders': { may: 'office', staff: '否', own: '/circulars/1/reminders' },
  'GET /circular-templates': { may: readers, staff: '否', own: '/circular-templates' },
  'POST /circular-templates': { may: 'office', staff: '否', own: '/circular-templates' },
  'PATCH /circular-templates/{template}/{number}': {
    may: 'office',
    staff: '否',
    own: '/circular-templates/cangshan/1',
  },
  'POST /circular-templates/{template}/{number}/default': {
    may: 'office',
    staff: '否',
    own: '/circular-templates/cangshan/1/default',
  },
} as const
