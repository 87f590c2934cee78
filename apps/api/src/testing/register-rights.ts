const readers = 'office leader'

/** 权限表 of 主动公开、政策解读、工作日历. @param ids of a row of CS-T01 and of one of CS-T02 in each register */
export function registerRights(ids: Record<string, string>) {
  const { disclosure, otherDisclosure, interpretation, otherInterpretation } = ids
  return {
    ...rightsOf('disclosures', disclosure, otherDisclosure),
    'GET /disclosures/quarters': { may: readers, staff: '本单位', own: '/disclosures/quarters' },
    ...rightsOf('interpretations', interpretation, otherInterpretation),
    'GET /working-calendar/{year}': { may: readers, staff: '全区', own: '/working-calendar/2021' },
    'PATCH /working-calendar/{year}': { may: 'office', staff: '否', own: '/working-calendar/2021' },
  } as const
}

function rightsOf(path: string, own: string | undefined, other: string | undefined) {
  const office = { may: 'office', staff: '否' } as const
  const reading = { may: readers, staff: '本单位' } as const
  const lines = {
    [`GET /${path}`]: { ...reading, own: `/${path}`, other: `/${path}?unit=CS-T02` },
    [`GET /${path}/{id}`]: { ...reading, own: `/${path}/${own}`, other: `/${path}/${other}` },
    [`GET /${path}/export.xlsx`]: {
      ...reading,
      own: `/${path}/export.xlsx`,
      other: `/${path}/export.xlsx?unit=CS-T02`,
    },
    [`POST /${path}`]: { ...office, own: `/${path}` },
    [`PATCH /${path}/{id}`]: { ...office, own: `/${path}/${own}` },
    [`POST /${path}/{id}/withdraw`]: { ...office, own: `/${path}/${own}/withdraw` },
    [`POST /${path}/{id}/restore`]: { ...office, own: `/${path}/${own}/restore` },
    [`POST /${path}/{id}/restore-version`]: { ...office, own: `/${path}/${own}/restore-version` },
    [`POST /${path}/bulk`]: { ...office, own: `/${path}/bulk` },
  }
  return lines
}
