import type { Publication } from '@mingkao/contract'
import { beforeEach, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { emptyDatabase } from '../../testing/database.ts'
import { itemRows, quarterRow } from '../../testing/facts.ts'
import { unitRow } from '../../testing/people.ts'

const app = await buildApp()
const { db } = app.deps

beforeEach(async () => {
  await emptyDatabase(db)
  await unitRow(db, 'CS-T01')
  await quarterRow(db, 3)
  await itemRows(
    db,
    { unit: 'CS-T01', published: '2021-08-01', title: '按时' },
    { unit: 'CS-T01', published: '2021-08-02', title: '晚到', arrived: '2021-10-09' },
    { unit: 'CS-T01', published: '2021-08-04', title: '截止后撤下', withdrawn: '2021-10-10' },
  )
})

it('逐条打开也按所问的周期说，与列表一致；不问周期看此刻', async () => {
  const office = await app.signedIn('office')
  const { rows } = (await office.get<{ rows: Publication[] }>('/api/publications?period=2021Q3')).body
  expect(rows.map(({ title, isCounted }) => [title, isCounted])).toEqual([
    ['截止后撤下', true],
    ['晚到', false],
    ['按时', true],
  ])
  for (const row of rows) {
    expect((await office.get(`/api/publications/${row.id}?period=2021Q3`)).body).toMatchObject(row)
  }
  const late = rows[1]?.id ?? ''
  expect((await office.get<Publication>(`/api/publications/${late}`)).body.isCounted).toBe(true)
  expect((await office.get(`/api/publications/${late}?period=2019Q9`)).status).toBe(404)
})
