/** 栏目的权限, as lines of the table of rights: reading is for the units concerned, writing for the office. */
const readers = 'office leader'

const reading = (path: string) =>
  [
    `GET /columns/{code}/${path.split('?')[0] ?? ''}`,
    { may: readers, staff: '本单位', own: `/columns/C0102/${path}`, other: `/columns/C0103/${path}` },
  ] as const

const writing = (route: string, own: string) => [route, { may: 'office', staff: '否', own }] as const

const none = '00000000-0000-4000-8000-000000000000'

export const columnRights = {
  'GET /columns': { may: readers, staff: '本单位', own: '/columns?period=2021Q3', other: '/columns?unit=CS-T02' },
  'GET /columns/{code}': { may: readers, staff: '本单位', own: '/columns/C0102', other: '/columns/C0103' },
  'GET /columns/categories': { may: readers, staff: '全区', own: '/columns/categories' },
  'GET /columns/calendar': {
    may: readers,
    staff: '本单位',
    own: '/columns/calendar',
    other: '/columns/calendar?unit=CS-T02',
  },
  'GET /columns/official': {
    may: readers,
    staff: '本单位',
    own: '/columns/official',
    other: '/columns/official?unit=CS-T02',
  },
  'GET /columns/export.xlsx': {
    may: readers,
    staff: '本单位',
    own: '/columns/export.xlsx',
    other: '/columns/export.xlsx?layout=official&unit=CS-T02',
  },
  'GET /columns/change-sets': { may: readers, staff: '否', own: '/columns/change-sets' },
  ...Object.fromEntries([
    reading('answerable?on=2021-10-01'),
    reading('history'),
    reading('assignments'),
    reading('observations'),
    writing('POST /columns', '/columns'),
    writing('PATCH /columns/{code}', '/columns/C0102'),
    writing('DELETE /columns/{code}', '/columns/C0103?version=99&reason=误建'),
    writing('POST /columns/bulk', '/columns/bulk'),
    writing('POST /columns/hand-over', '/columns/hand-over'),
    writing('POST /columns/hand-over/preview', '/columns/hand-over/preview'),
    writing('POST /columns/change-sets/{id}/undo', `/columns/change-sets/${none}/undo`),
    writing('POST /columns/{code}/move', '/columns/C0102/move'),
    writing('POST /columns/{code}/archive', '/columns/C0102/archive'),
    writing('POST /columns/{code}/reopen', '/columns/C0102/reopen'),
    writing('POST /columns/{code}/restore', '/columns/C0102/restore'),
    writing('POST /columns/{code}/observations', '/columns/C0102/observations'),
    writing('PATCH /columns/{code}/assignments/{id}', '/columns/C0102/assignments/1'),
  ]),
} as const
