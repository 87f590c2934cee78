import { chromium, request as api } from '@playwright/test'
const base = 'http://localhost:3114'
const out = '/tmp/wt/appeals-scratch/shots/'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] })
const as = async (user, width = 1440, height = 900, dark = false) => {
  const r = await api.newContext({ baseURL: base, extraHTTPHeaders: { origin: base } })
  await r.post('/api/auth/sign-in/username', { data: { username: user, password: 'Cangshan#2021' } })
  const c = await browser.newContext({ storageState: await r.storageState(), baseURL: base, locale: 'zh-CN', viewport: { width, height }, colorScheme: dark ? 'dark' : 'light' })
  const p = await c.newPage()
  p.on('console', (m) => m.type() === 'error' && console.log(user, 'console:', m.text().slice(0, 300)))
  p.on('pageerror', (e) => console.log(user, 'error:', e.message))
  return { p, r }
}
const shot = async (p, url, name, full = false) => { await p.goto(url); await p.waitForLoadState('networkidle'); await p.waitForTimeout(2500); await p.screenshot({ path: out + name + '.png', fullPage: full }) }
const office = await as('admin')
await shot(office.p, '/workbench', 'workbench')
await shot(office.p, '/appeals?list=exemptions&exemption=1', 'office-exemption')
const list = await (await office.r.get('/api/exemption-requests')).json()
const open = list.rows.find((r) => r.state === 'open')
if (open) console.log('approve', (await office.r.post(`/api/exemption-requests/${open.id}/approve`, { data: { version: open.version, reason: '同意，按期恢复' } })).status())
const appeals = await (await office.r.get('/api/appeals')).json()
const a = appeals.rows.find((r) => r.state === 'open')
if (a) console.log('accept', (await office.r.post(`/api/appeals/${a.id}/accept`, { data: { version: a.version, reason: '子站信息已核实' } })).status())
const staff = await as('CS-T07')
await shot(staff.p, '/self-check?period=2021Q3', 'self-after')
await shot(staff.p, '/self-check?period=2021Q4', 'self-q4')
await shot(office.p, '/rankings?period=2021Q4', 'rankings')
const phone = await as('CS-T07', 390, 844)
await shot(phone.p, '/self-check?period=2021Q3', 'phone-self', true)
await shot(phone.p, '/appeals', 'phone-appeals')
await shot(phone.p, '/appeals?appeal=1', 'phone-appeal')
const dark = await as('admin', 1440, 900, true)
await shot(dark.p, '/appeals?appeal=1', 'dark-appeal')
await browser.close()
