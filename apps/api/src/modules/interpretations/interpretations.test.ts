import type { Interpretation } from '@mingkao/contract'
import { describe, expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
await smallDistrict(app.deps.db)
const office = await app.signedIn('office')
const first = await app.signedIn('staff', { unit: 'CS-T01' })

type Page = { rows: Interpretation[]; total: number }

const codes = async (query: string, visitor = office) =>
  (await visitor.get<Page>(`/api/interpretations?${query}`)).body.rows.map(({ code }) => code)

describe('政策解读', () => {
  it('计不计入、是否同步，各有一句话说明', async () => {
    const { body } = await office.get<Page>('/api/interpretations')
    expect(body).toMatchObject({
      total: 3,
      rows: [
        {
          code: 'J3',
          formLabel: '文字',
          isCounted: false,
          sentence: '“文字说规划”为文字解读，只有图文或音视频解读计入。',
        },
        {
          code: 'J2',
          formLabel: '音视频',
          isCounted: false,
          sentence: '“视频说防汛”与已计入的解读为同一份政策，合计一篇。',
        },
        {
          code: 'J1',
          isCounted: true,
          isInStep: true,
          lastDisclosedOn: '2021-08-30',
          policies: [{ indexNumber: 'FZ-1', disclosure: { title: '关于防汛的通知', disclosedOn: '2021-08-30' } }],
          sentence: '“图解防汛”计入，与文件同步公开。',
        },
      ],
    })
  })

  it('按周期看，是年初到周期末的；按形式、单位、文字筛选', async () => {
    expect(await codes('period=2021Q3')).toEqual(['J2', 'J1'])
    expect(await codes('form=text')).toEqual(['J3'])
    expect(await codes('unit=CS-T01')).toEqual(['J2', 'J1'])
    expect(await codes('q=FZ-2')).toEqual(['J3'])
    expect(await codes('', first)).toEqual(['J2', 'J1'])
  })

  it('一篇的详情与列表里的一样，别的单位的不给看', async () => {
    const { body } = await office.get<Page>('/api/interpretations')
    const [third, second] = body.rows
    expect((await first.get(`/api/interpretations/${second?.id}`)).body).toMatchObject({ ...second, history: [] })
    expect(await first.get(`/api/interpretations/${third?.id}`)).toMatchObject({ status: 403 })
    expect(await office.get('/api/interpretations/1234567')).toMatchObject({ status: 404 })
  })
})
