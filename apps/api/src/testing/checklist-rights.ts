import { officeOnly, ownRows, ownRowsAlone, seniorsOnly } from './rights-lines.ts'

/** 权限表 of 逐条自查. @param ids of a sheet of CS-T01, and of one of CS-T02 */
export function checklistRights({ sheet, otherSheet }: Record<string, string>) {
  const own = (what: string) =>
    ({
      may: '',
      staff: '本单位',
      own: `/self-inspections/${sheet}/${what}`,
    }) as const
  return {
    'GET /checklists': seniorsOnly('/checklists'),
    'GET /checklist-prefills': officeOnly('/checklist-prefills'),
    'GET /checklists/{id}': seniorsOnly('/checklists/1'),
    'POST /checklists': officeOnly('/checklists'),
    'POST /checklists/from-scheme': officeOnly('/checklists/from-scheme'),
    'POST /checklists/readings': officeOnly('/checklists/readings'),
    'POST /checklists/readings/rejections.xlsx': officeOnly('/checklists/readings/rejections.xlsx'),
    'GET /checklists/template.xlsx': officeOnly('/checklists/template.xlsx'),
    'GET /checklists/{id}/items.xlsx': seniorsOnly('/checklists/1/items.xlsx'),
    'POST /checklists/{id}/revise': officeOnly('/checklists/999/revise'),
    'PATCH /checklists/{id}': officeOnly('/checklists/1'),
    'POST /checklists/{id}/publish': officeOnly('/checklists/1/publish'),
    'DELETE /checklists/{id}': officeOnly('/checklists/999'),
    'GET /self-inspection-rounds': seniorsOnly('/self-inspection-rounds'),
    'GET /self-inspection-rounds/{id}': seniorsOnly('/self-inspection-rounds/1'),
    'GET /self-inspection-rounds/{id}/overview.xlsx': seniorsOnly('/self-inspection-rounds/1/overview.xlsx'),
    'POST /self-inspection-rounds': officeOnly('/self-inspection-rounds'),
    'POST /self-inspection-rounds/{id}/remind': officeOnly('/self-inspection-rounds/999/remind'),
    'POST /self-inspection-rounds/{id}/close': officeOnly('/self-inspection-rounds/999/close'),
    'GET /self-inspections': ownRowsAlone('/self-inspections'),
    'GET /self-inspections/{id}': ownRows(`/self-inspections/${sheet}`, `/self-inspections/${otherSheet}`),
    'GET /self-inspections/{id}/sheet.xlsx': ownRows(
      `/self-inspections/${sheet}/sheet.xlsx`,
      `/self-inspections/${otherSheet}/sheet.xlsx`,
    ),
    'PATCH /self-inspections/{id}/answers/{item}': own('answers/1'),
    'POST /self-inspections/{id}/sign': own('sign'),
    'POST /self-inspections/{id}/submit': own('submit'),
    'POST /self-inspections/{id}/send-back': officeOnly(`/self-inspections/${sheet}/send-back`),
  } as const
}
