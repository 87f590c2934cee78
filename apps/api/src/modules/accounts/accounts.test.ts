import type { Account } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const leader = await app.signedIn('leader')
const second = await app.signedIn('staff', { unit: 'CS-T02' })

type Page = { rows: Account[]; total: number }

const codes = async (query: string, visitor = leader) =>
  (await visitor.get<Page>(`/api/accounts?${query}`)).body.rows.map(({ code }) => code)

describe('政务新媒体账号', () => {
  it('列出最近更新、剩余天数和检查结果；没有记录的是不详，不是不合格', async () => {
    const { body } = await leader.get<Page>('/api/accounts')
    expect(body).toMatchObject({
      total: 3,
      rows: [
        {
          code: 'M001',
          stateLabel: '正常',
          lastPostedOn: '2021-10-09',
          daysSinceLastPost: 2,
          daysLeft: 12,
          verdict: 'passed',
          posts: 2,
        },
        { code: 'M002', lastPostedOn: '2021-09-23', daysSinceLastPost: 18, daysLeft: -4, verdict: 'failed', posts: 1 },
        {
          code: 'M003',
          lastPostedOn: null,
          daysSinceLastPost: null,
          daysLeft: null,
          verdict: 'undetermined',
          posts: 0,
        },
      ],
    })
  })

  it('按考核周期看，14天从检查时点往回算，恰好14天不算超', async () => {
    const { body } = await leader.get<Page>('/api/accounts?period=2021Q3')
    expect(body.rows[0]).toMatchObject({
      lastPostedOn: '2021-09-24',
      daysSinceLastPost: 14,
      daysLeft: 0,
      verdict: 'passed',
    })
    expect(body.rows[1]).toMatchObject({ daysSinceLastPost: 15, daysLeft: -1, verdict: 'failed' })
  })

  it('按单位、平台、结果、文字筛选并翻页', async () => {
    expect(await codes('unit=CS-T02')).toEqual(['M002', 'M003'])
    expect(await codes('platform=微信公众号')).toEqual(['M001'])
    expect(await codes('verdict=undetermined')).toEqual(['M003'])
    expect(await codes('q=第二')).toEqual(['M002'])
    expect(await codes('q=微博 第')).toEqual(['M002'])
    expect(await codes('q=%25')).toEqual([])
    expect(await codes('page=2&pageSize=2')).toEqual(['M003'])
    expect((await leader.get<Page>('/api/accounts?page=99&pageSize=2')).body).toMatchObject({ rows: [], total: 3 })
  })

  it('经办人员只看到本单位的账号和发布记录', async () => {
    expect(await codes('', second)).toEqual(['M002', 'M003'])
    expect(await second.get('/api/accounts?unit=CS-T01')).toMatchObject({ status: 403 })
    for (const path of ['/api/accounts/M001', '/api/accounts/M001/posts']) {
      expect(await second.get(path)).toMatchObject({ status: 403 })
      expect(await leader.get(path)).toMatchObject({ status: 200 })
    }
    expect(await second.get('/api/accounts/M002/posts')).toMatchObject({
      body: { total: 1, rows: [{ account: 'M002', postedOn: '2021-09-23' }] },
    })
  })

  it('发布记录新的在前', async () => {
    const { body } = await leader.get<{ rows: { postedOn: string }[] }>('/api/accounts/M001/posts')
    expect(body.rows.map(({ postedOn }) => postedOn)).toEqual(['2021-10-09', '2021-09-24'])
  })

  it('没有的账号说没有', async () => {
    expect(await leader.get('/api/accounts/M999')).toMatchObject({ status: 404 })
    expect(await second.get('/api/accounts/M999/posts')).toMatchObject({ status: 404 })
  })
})
