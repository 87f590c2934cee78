/** A route of the office alone. */
const office = (own: string) => ({ may: 'office', staff: '否', own }) as const

/** 权限表 of 单项否决. @param ids of a finding about CS-T01, and of one about CS-T02 */
export function vetoRights({ veto, otherVeto }: Record<string, string>) {
  return {
    'GET /veto-findings': {
      may: 'office leader',
      staff: '本单位',
      own: '/veto-findings',
      other: '/veto-findings?unit=CS-T02',
    },
    'GET /veto-findings/{id}': {
      may: 'office leader',
      staff: '本单位',
      own: `/veto-findings/${veto}`,
      other: `/veto-findings/${otherVeto}`,
    },
    'GET /veto-conditions': { may: 'office leader', staff: '全区', own: '/veto-conditions' },
    'POST /veto-findings': office('/veto-findings'),
    'PATCH /veto-findings/{id}': office(`/veto-findings/${veto}`),
    'POST /veto-findings/{id}/withdraw': office(`/veto-findings/${veto}/withdraw`),
    'POST /veto-findings/decide': office('/veto-findings/decide'),
    'POST /veto-findings/{id}/decide': office(`/veto-findings/${veto}/decide`),
    'POST /veto-findings/{id}/reopen': office(`/veto-findings/${veto}/reopen`),
    'GET /veto-suspicions': office('/veto-suspicions'),
    'GET /veto-suspicions/rows': office('/veto-suspicions/rows?kind=back-dated&unit=CS-T01&month=2021-08'),
    'POST /veto-suspicions/dismiss': office('/veto-suspicions/dismiss'),
  } as const
}
