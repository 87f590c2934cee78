import type { Circular, CircularDraft, CircularTemplateVersion } from '@mingkao/contract'
import { expect, it } from 'vitest'
import { buildApp } from '../../testing/build-app.ts'
import { smallDistrict } from '../../testing/district.ts'

const app = await buildApp()
const { db } = app.deps
await smallDistrict(db)
await db.pool.query(`update units set group_name = case code when 'CS-T01' then '街镇' else '委办局' end`)

it('分组叫街镇、委办局的区，起草的通报和模板列表里就是这些分组，预览没有要修改的', async () => {
  const office = await app.signedIn('office')
  const { body: circular, status } = await office.post<Circular>('/api/circulars', { period: '2021Q3' })
  expect(status).toBe(200)
  const { body: draft } = await office.get<CircularDraft>(`/api/circulars/${circular.id}/draft`)
  const words = draft.template.blocks.map(({ text }) => text).join('\n')
  expect(words).toContain('其中街镇{{分组信息发布数：街镇}}条、委办局{{分组信息发布数：委办局}}条')
  expect(words).not.toMatch(/镇街|区直/)
  expect((await office.get(`/api/circulars/${circular.id}/document.html`)).status).toBe(200)
  const { body: templates } = await office.get<CircularTemplateVersion[]>('/api/circular-templates')
  for (const { blocks } of templates) expect(blocks.map(({ text }) => text).join('\n')).not.toMatch(/镇街|区直/)
})
