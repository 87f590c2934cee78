const readers = 'office leader'
const keeping = { may: 'office', staff: '否' } as const
/** The input is looked at first; that nobody files for another unit has a test beside the use case. */
const filing = { may: 'office', staff: '只限本单位' } as const

/** 权限表 of 政务新媒体 and 备案. @param ids of a registration of CS-T01, and of one of CS-T02 */
export function accountRights({ registration, otherRegistration }: Record<string, string>) {
  const ofAccount = (path: string) =>
    ({ may: readers, staff: '本单位', own: `/accounts/M001${path}`, other: `/accounts/M002${path}` }) as const
  const ofRegistration = (path: string) =>
    ({
      may: readers,
      staff: '本单位',
      own: `/registrations/${registration}${path}`,
      other: `/registrations/${otherRegistration}${path}`,
    }) as const
  return {
    'GET /accounts': { may: readers, staff: '本单位', own: '/accounts', other: '/accounts?unit=CS-T02' },
    'POST /accounts': { ...keeping, own: '/accounts' },
    'GET /accounts/export.xlsx': { may: readers, staff: '只限本单位', own: '/accounts/export.xlsx' },
    'GET /accounts/{code}': ofAccount(''),
    'PATCH /accounts/{code}': { ...keeping, own: '/accounts/M001' },
    'GET /accounts/{code}/history': ofAccount('/history'),
    'POST /accounts/steps': { ...keeping, own: '/accounts/steps' },
    'POST /accounts/{code}/restore': { ...keeping, own: '/accounts/M001/restore' },
    'GET /accounts/{code}/posts': ofAccount('/posts'),
    'POST /accounts/{code}/posts': { ...keeping, own: '/accounts/M001/posts' },
    'PATCH /account-posts/{id}': { ...keeping, own: '/account-posts/1' },
    'POST /account-posts/{id}/withdraw': { ...keeping, own: '/account-posts/1/withdraw' },
    'POST /account-posts/{id}/restore': { ...keeping, own: '/account-posts/1/restore' },
    'GET /registrations': { may: readers, staff: '本单位', own: '/registrations', other: '/registrations?unit=CS-T02' },
    'POST /registrations': { ...filing, own: '/registrations' },
    'GET /registrations/form.docx': { may: readers, staff: '只限本单位', own: '/registrations/form.docx' },
    'GET /registrations/{id}': ofRegistration(''),
    'GET /registrations/{id}/form.docx': ofRegistration('/form.docx'),
    'PATCH /registrations/{id}': { ...filing, own: `/registrations/${registration}` },
    'POST /registrations/{id}/approve': { ...keeping, own: `/registrations/${registration}/approve` },
    'POST /registrations/{id}/reject': { ...keeping, own: `/registrations/${registration}/reject` },
    'POST /registrations/{id}/withdraw': { ...filing, own: `/registrations/${registration}/withdraw` },
  } as const
}
