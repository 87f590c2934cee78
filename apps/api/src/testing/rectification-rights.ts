import { officeOnly, ownRows, ownRowsAlone } from './rights-lines.ts'

/** 权限表 of 整改 and 约谈. @param ids of an order to CS-T01, and of one to CS-T02 */
export function rectificationRights({ order, otherOrder }: Record<string, string>) {
  const step = (what: string) => officeOnly(`/rectifications/${order}/${what}`)
  return {
    'GET /rectifications': ownRowsAlone('/rectifications'),
    'GET /rectifications/{id}': ownRows(`/rectifications/${order}`, `/rectifications/${otherOrder}`),
    'GET /rectifications/{id}/notice.docx': ownRows(
      `/rectifications/${order}/notice.docx`,
      `/rectifications/${otherOrder}/notice.docx`,
    ),
    'GET /rectifications/register.xlsx': ownRowsAlone('/rectifications/register.xlsx'),
    'GET /rectifications/register.docx': ownRowsAlone('/rectifications/register.docx'),
    'GET /periods/{period}/orderable': officeOnly('/periods/2021Q3/orderable'),
    'POST /rectifications': officeOnly('/rectifications'),
    'POST /rectifications/{id}/extend': step('extend'),
    'POST /rectifications/{id}/cancel': step('cancel'),
    'POST /rectifications/{id}/accept': step('accept'),
    'POST /rectifications/{id}/send-back': step('send-back'),
    'POST /rectifications/{id}/items/{item}/recheck': step('items/1/recheck'),
    'POST /rectifications/{id}/replies': { may: '', staff: '本单位', own: `/rectifications/${order}/replies` },
    'GET /interviews': ownRowsAlone('/interviews'),
    'GET /interviews/proposals': officeOnly('/interviews/proposals'),
    'POST /interviews': officeOnly('/interviews'),
    'PATCH /interviews/{id}': officeOnly('/interviews/1'),
    'GET /units/{code}/ladder': officeOnly('/units/CS-T01/ladder'),
  } as const
}
