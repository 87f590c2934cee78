import { everyReader, officeOnly, ownRows } from './rights-lines.ts'

/** 权限表 of 单项否决. @param ids of a finding about CS-T01, and of one about CS-T02 */
export function vetoRights({ veto, otherVeto }: Record<string, string>) {
  return {
    'GET /veto-findings': ownRows('/veto-findings', '/veto-findings?unit=CS-T02'),
    'GET /veto-findings/{id}': ownRows(`/veto-findings/${veto}`, `/veto-findings/${otherVeto}`),
    'GET /veto-conditions': everyReader('/veto-conditions'),
    'POST /veto-findings': officeOnly('/veto-findings'),
    'PATCH /veto-findings/{id}': officeOnly(`/veto-findings/${veto}`),
    'POST /veto-findings/{id}/withdraw': officeOnly(`/veto-findings/${veto}/withdraw`),
    'POST /veto-findings/decide': officeOnly('/veto-findings/decide'),
    'POST /veto-findings/{id}/decide': officeOnly(`/veto-findings/${veto}/decide`),
    'POST /veto-findings/{id}/reopen': officeOnly(`/veto-findings/${veto}/reopen`),
    'GET /veto-suspicions': officeOnly('/veto-suspicions'),
    'GET /veto-suspicions/rows': officeOnly('/veto-suspicions/rows?kind=back-dated&unit=CS-T01&month=2021-08'),
    'POST /veto-suspicions/dismiss': officeOnly('/veto-suspicions/dismiss'),
  } as const
}
