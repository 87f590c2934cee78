import { everyReader, officeOnly, ownRows } from './rights-lines.ts'

/** 权限表 of 主动公开、政策解读、工作日历. @param ids of a row of CS-T01 and of one of CS-T02 in each register */
export function registerRights(ids: Record<string, string>) {
  const { disclosure, otherDisclosure, interpretation, otherInterpretation } = ids
  return {
    ...rightsOf('disclosures', disclosure, otherDisclosure),
    'GET /disclosures/quarters': { may: 'office leader', staff: '本单位', own: '/disclosures/quarters' },
    ...rightsOf('interpretations', interpretation, otherInterpretation),
    'GET /working-calendar/{year}': everyReader('/working-calendar/2021'),
    'PATCH /working-calendar/{year}': officeOnly('/working-calendar/2021'),
  } as const
}

function rightsOf(path: string, own: string | undefined, other: string | undefined) {
  return {
    [`GET /${path}`]: ownRows(`/${path}`, `/${path}?unit=CS-T02`),
    [`GET /${path}/{id}`]: ownRows(`/${path}/${own}`, `/${path}/${other}`),
    [`GET /${path}/export.xlsx`]: ownRows(`/${path}/export.xlsx`, `/${path}/export.xlsx?unit=CS-T02`),
    [`POST /${path}`]: officeOnly(`/${path}`),
    [`PATCH /${path}/{id}`]: officeOnly(`/${path}/${own}`),
    [`POST /${path}/{id}/withdraw`]: officeOnly(`/${path}/${own}/withdraw`),
    [`POST /${path}/{id}/restore`]: officeOnly(`/${path}/${own}/restore`),
    [`POST /${path}/{id}/restore-version`]: officeOnly(`/${path}/${own}/restore-version`),
    [`POST /${path}/bulk`]: officeOnly(`/${path}/bulk`),
  }
}
