import { officeOnly, ownRows, ownRowsAlone } from './rights-lines.ts'

/** The input is looked at first; that nobody files for another unit has a test beside the use case. */
const filing = { may: 'office', staff: '只限本单位' } as const

const ofAccount = (path: string) => ownRows(`/accounts/M001${path}`, `/accounts/M002${path}`)

/** 权限表 of 政务新媒体 and 备案. @param ids of a registration of CS-T01, and of one of CS-T02 */
export function accountRights({ registration, otherRegistration }: Record<string, string>) {
  const ofRegistration = (path: string) =>
    ownRows(`/registrations/${registration}${path}`, `/registrations/${otherRegistration}${path}`)
  return {
    'GET /accounts': ownRows('/accounts', '/accounts?unit=CS-T02'),
    'POST /accounts': officeOnly('/accounts'),
    'GET /accounts/export.xlsx': ownRowsAlone('/accounts/export.xlsx'),
    'GET /accounts/{code}': ofAccount(''),
    'PATCH /accounts/{code}': officeOnly('/accounts/M001'),
    'GET /accounts/{code}/history': ofAccount('/history'),
    'POST /accounts/steps': officeOnly('/accounts/steps'),
    'POST /accounts/{code}/restore': officeOnly('/accounts/M001/restore'),
    'GET /accounts/{code}/posts': ofAccount('/posts'),
    'POST /accounts/{code}/posts': officeOnly('/accounts/M001/posts'),
    'PATCH /account-posts/{id}': officeOnly('/account-posts/1'),
    'POST /account-posts/{id}/withdraw': officeOnly('/account-posts/1/withdraw'),
    'POST /account-posts/{id}/restore': officeOnly('/account-posts/1/restore'),
    'GET /registrations': ownRows('/registrations', '/registrations?unit=CS-T02'),
    'POST /registrations': { ...filing, own: '/registrations' },
    'GET /registrations/form.docx': ownRowsAlone('/registrations/form.docx'),
    'GET /registrations/{id}': ofRegistration(''),
    'GET /registrations/{id}/form.docx': ofRegistration('/form.docx'),
    'PATCH /registrations/{id}': { ...filing, own: `/registrations/${registration}` },
    'POST /registrations/{id}/approve': officeOnly(`/registrations/${registration}/approve`),
    'POST /registrations/{id}/reject': officeOnly(`/registrations/${registration}/reject`),
    'POST /registrations/{id}/withdraw': { ...filing, own: `/registrations/${registration}/withdraw` },
  } as const
}
