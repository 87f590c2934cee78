import { officeOnly, ownRows, seniorsOnly } from './rights-lines.ts'

const none = '00000000-0000-4000-8000-000000000000'

/** 权限表 of 栏目巡检. @param ids of a visit to a column of CS-T01, and of one to a column that is not theirs */
export function patrolRights({ visit, otherVisit }: Record<string, string>) {
  return {
    'GET /patrol/runs': seniorsOnly('/patrol/runs'),
    'POST /patrol/runs': officeOnly('/patrol/runs'),
    'GET /patrol/runs/{id}': seniorsOnly(`/patrol/runs/${none}`),
    'POST /patrol/runs/{id}/cancel': officeOnly(`/patrol/runs/${none}/cancel`),
    'GET /patrol/runs/{id}/visits': seniorsOnly(`/patrol/runs/${none}/visits`),
    'GET /patrol/visits/{id}': ownRows(`/patrol/visits/${visit}`, `/patrol/visits/${otherVisit}`),
    'GET /patrol/columns/{code}/visits': ownRows('/patrol/columns/C0102/visits', '/patrol/columns/C0103/visits'),
    'GET /patrol/columns/{code}/setting': seniorsOnly('/patrol/columns/C0102/setting'),
    'PATCH /patrol/columns/{code}/setting': officeOnly('/patrol/columns/C0102/setting'),
    'POST /patrol/try': officeOnly('/patrol/try'),
    'GET /patrol/new-items': seniorsOnly('/patrol/new-items'),
    'POST /patrol/new-items/take-over': officeOnly('/patrol/new-items/take-over'),
  } as const
}
