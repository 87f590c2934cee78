import type { BulkResult, ChangedColumns, Column, ColumnAssignment, ColumnEvent } from '@mingkao/contract'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'

/** One successful call of every route that writes to columns, each on a column of its own below C01. */
export function columnWrites(office: Visitor): Record<string, () => Promise<Answer>> {
  let count = 0
  const made = async (): Promise<Column> => {
    count += 1
    const fields = { name: `新栏目${count}`, category: '通知公告', parent: 'C01', lead: 'CS-T01', from: '2021-10-11' }
    const { body } = await office.post<ChangedColumns>('/api/columns', { fields })
    const [column] = body.columns
    if (!column) throw new Error(`a column could not be made: ${JSON.stringify(body)}`)
    return column
  }
  const edited = async () => {
    const { code, version } = await made()
    return office.patch<ChangedColumns>(`/api/columns/${code}`, { version, fields: { remark: '改' } })
  }
  const handOver = async () => {
    const { code, version } = await made()
    const columns = [{ code, version }]
    return office.post<BulkResult>('/api/columns/hand-over', { columns, unit: 'CS-T02', from: '2021-10-12', reason })
  }
  const archived = async () => {
    const { code, version } = await made()
    const archive = { version, archivedOn: '2021-10-11', notice: '已并入部门动态' }
    return office.post<ChangedColumns>(`/api/columns/${code}/archive`, archive)
  }
  return {
    'POST /columns': () => {
      count += 1
      return office.post('/api/columns', { fields: { name: `另一栏目${count}`, category: '频道' } })
    },
    'PATCH /columns/{code}': edited,
    'POST /columns/bulk': async () => {
      const [{ code, version }, other] = [await made(), await made()]
      const edits = [
        { code, version },
        { code: other.code, version: other.version },
      ]
      return office.post('/api/columns/bulk', { edits, fields: { remark: '一并改' } })
    },
    'POST /columns/hand-over': handOver,
    'POST /columns/change-sets/{id}/undo': async () =>
      office.post(`/api/columns/change-sets/${(await edited()).body.changeSet}/undo`, {}),
    'POST /columns/{code}/move': async () => {
      const { code, version } = await made()
      return office.post(`/api/columns/${code}/move`, { version, parent: null })
    },
    'POST /columns/{code}/archive': archived,
    'POST /columns/{code}/reopen': async () => {
      const column = (await archived()).body.columns[0]
      return office.post(`/api/columns/${column?.code}/reopen`, { version: column?.version, reason })
    },
    'POST /columns/{code}/restore': async () => {
      const column = (await edited()).body.columns[0]
      const { body } = await office.get<ColumnEvent[]>(`/api/columns/${column?.code}/history`)
      const changeId = body.findLast((event) => event.changeId !== null)?.changeId
      return office.post(`/api/columns/${column?.code}/restore`, { version: column?.version, changeId, reason })
    },
    'POST /columns/{code}/observations': async () =>
      office.post(`/api/columns/${(await made()).code}/observations`, {
        lastUpdatedOn: '2021-10-10',
        evidenceText: '首页第一条：关于国庆放假的通知 2021-10-10',
      }),
    'PATCH /columns/{code}/assignments/{id}': async () => {
      const { code } = await made()
      const { body } = await office.get<ColumnAssignment[]>(`/api/columns/${code}/assignments`)
      const { id, version } = body[0] ?? { id: 0, version: 0 }
      return office.patch(`/api/columns/${code}/assignments/${id}`, { version, validTo: '2021-12-31', reason })
    },
    'DELETE /columns/{code}': async () => {
      const { code, version } = await made()
      return office.delete(`/api/columns/${code}`, { version, reason })
    },
  }
}
