import { everyReader, officeOnly, ownRows, seniorsOnly } from './rights-lines.ts'

const reading = (path: string) =>
  [
    `GET /columns/{code}/${path.split('?')[0] ?? ''}`,
    ownRows(`/columns/C0102/${path}`, `/columns/C0103/${path}`),
  ] as const

const writing = (route: string, own: string) => [route, officeOnly(own)] as const

const none = '00000000-0000-4000-8000-000000000000'

/** 权限表 of 栏目: reading is for the units concerned, writing for the office. */
export const columnRights = {
  'GET /columns': ownRows('/columns?period=2021Q3', '/columns?unit=CS-T02'),
  'GET /columns/{code}': ownRows('/columns/C0102', '/columns/C0103'),
  'GET /columns/categories': everyReader('/columns/categories'),
  'GET /columns/choices': everyReader('/columns/choices'),
  'GET /columns/calendar': ownRows('/columns/calendar', '/columns/calendar?unit=CS-T02'),
  'GET /columns/official': ownRows('/columns/official', '/columns/official?unit=CS-T02'),
  'GET /columns/export.xlsx': ownRows('/columns/export.xlsx', '/columns/export.xlsx?layout=official&unit=CS-T02'),
  'GET /columns/change-sets': seniorsOnly('/columns/change-sets'),
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
