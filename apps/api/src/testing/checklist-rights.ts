const office = (own: string) => ({ may: 'office', staff: '否', own }) as const
const readers = (own: string) => ({ may: 'office leader', staff: '否', own }) as const

/** 权限表 of 逐条自查. @param ids of a sheet of CS-T01, and of one of CS-T02 */
export function checklistRights({ sheet, otherSheet }: Record<string, string>) {
  const own = (what: string) =>
    ({
      may: '',
      staff: '本单位',
      own: `/self-inspections/${sheet}/${what}`,
    }) as const
  return {
    'GET /checklists': readers('/checklists'),
    'GET /checklist-prefills': office('/checklist-prefills'),
    'GET /checklists/{id}': readers('/checklists/1'),
    'POST /checklists': office('/checklists'),
    'POST /checklists/from-scheme': office('/checklists/from-scheme'),
    'POST /checklists/readings': office('/checklists/readings'),
    'GET /checklists/template.xlsx': office('/checklists/template.xlsx'),
    'GET /checklists/{id}/items.xlsx': readers('/checklists/1/items.xlsx'),
    'POST /checklists/{id}/revise': office('/checklists/999/revise'),
    'PATCH /checklists/{id}': office('/checklists/1'),
    'POST /checklists/{id}/publish': office('/checklists/1/publish'),
    'DELETE /checklists/{id}': office('/checklists/999'),
    'GET /self-inspection-rounds': readers('/self-inspection-rounds'),
    'GET /self-inspection-rounds/{id}': readers('/self-inspection-rounds/1'),
    'GET /self-inspection-rounds/{id}/overview.xlsx': readers('/self-inspection-rounds/1/overview.xlsx'),
    'POST /self-inspection-rounds': office('/self-inspection-rounds'),
    'POST /self-inspection-rounds/{id}/remind': office('/self-inspection-rounds/999/remind'),
    'POST /self-inspection-rounds/{id}/close': office('/self-inspection-rounds/999/close'),
    'GET /self-inspections': { may: 'office leader', staff: '只限本单位', own: '/self-inspections' },
    'GET /self-inspections/{id}': {
      may: 'office leader',
      staff: '本单位',
      own: `/self-inspections/${sheet}`,
      other: `/self-inspections/${otherSheet}`,
    },
    'GET /self-inspections/{id}/sheet.xlsx': {
      may: 'office leader',
      staff: '本单位',
      own: `/self-inspections/${sheet}/sheet.xlsx`,
      other: `/self-inspections/${otherSheet}/sheet.xlsx`,
    },
    'PATCH /self-inspections/{id}/answers/{item}': own('answers/1'),
    'POST /self-inspections/{id}/sign': own('sign'),
    'POST /self-inspections/{id}/submit': own('submit'),
    'POST /self-inspections/{id}/send-back': office(`/self-inspections/${sheet}/send-back`),
  } as const
}
