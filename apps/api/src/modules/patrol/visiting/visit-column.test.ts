import { afterAll, describe, expect, it } from 'vitest'
import { serveExpired } from '../../../testing/portal/serve-expired.ts'
import { servePortal } from '../../../testing/portal/serve-portal.ts'
import { NO_SELECTORS } from '../reading/page-item.ts'
import { explainFailure } from './failure-words.ts'
import { guardAddresses } from './address-guard.ts'
import { guardedAgent } from './guarded-agent.ts'
import { openOutfit } from './open-outfit.ts'
import { visitColumn } from './visit-column.ts'

const TODAY = '2021-10-11'
const portal = await servePortal()
const hosts = new Set([portal.host, 'no-such-host.invalid', '127.0.0.1:1', '10.9.8.7', 'localhost', '[::1]'])
const reserveTurn = async () => 0
const outfit = openOutfit({ intervalMs: 0, privateNetworks: ['127.0.0.1/32'] }, { hosts, reserveTurn })
const strict = openOutfit({ intervalMs: 0, privateNetworks: [] }, { hosts, reserveTurn })
afterAll(async () => {
  await Promise.all([outfit.close(), strict.close()])
  await portal.close()
})

const signal = new AbortController().signal
const visit = (address: string | null, through = outfit) =>
  visitColumn(
    through,
    { address: address?.startsWith('/') ? portal.url + address : address, selectors: NO_SELECTORS },
    TODAY,
    signal,
  )
const failureOf = async (address: string | null, through = outfit) => {
  const { outcome, failure, newestOn } = await visit(address, through)
  expect([outcome, newestOn]).toEqual(['failed', null])
  return failure?.kind
}

describe('一次访问', () => {
  it.each([
    ['/xwdt/csyw/', '2021-10-08'],
    ['/col/col1201/index.html', '2021-10-09'],
    ['/cmz/tzgg/list.asp', '2021-10-08'],
    ['/zjdt/', '2021-10-08'],
    ['/rsxx/', '2021-10-08'],
    ['/zcwj/', '2021-10-08'],
    ['/zwgk/ghjh/', '2021-08-06'],
    ['/zwgk/doc/', '2021-10-08'],
    ['/gzip/', '2021-10-08'],
    ['/br/', '2021-10-08'],
    ['/moved/', '2021-10-08'],
  ])('%s 最新的是 %s', async (path, newestOn) => {
    const sight = await visit(path)
    expect(sight).toMatchObject({ outcome: 'found', newestOn, status: 200, source: 'page' })
    expect(sight.hash).toMatch(/^[\da-f]{64}$/)
  })

  it('列表没有日期的，打开前几篇看发布时间的标记', async () => {
    const sight = await visit('/shjz/')
    expect(sight).toMatchObject({ outcome: 'found', newestOn: '2021-09-06', source: 'articles' })
    expect(sight.items[0]).toMatchObject({ day: '2021-09-06', time: '10:20', dayFrom: 'meta' })
  })

  it('栏目有自己的订阅源，以订阅源为准', async () => {
    expect(await visit('/tpxw/')).toMatchObject({ outcome: 'found', newestOn: '2021-10-08', source: 'rss' })
  })

  it('空白栏目是看到了空白，不是没看到', async () => {
    expect(await visit('/fpjz/')).toMatchObject({ outcome: 'empty', failure: null, newestOn: null })
  })
})

describe('没有结果的访问，说得出是哪一种', () => {
  it.each([
    ['http://no-such-host.invalid/', 'name-not-found'],
    ['http://127.0.0.1:1/', 'refused'],
    ['/nothing-here/', 'client-error'],
    ['/failing/', 'server-error'],
    ['/broken/', 'broken'],
    ['/round/', 'redirect-loop'],
    ['/huge/', 'too-large'],
    ['/bomb/', 'too-large'],
    ['/secret/', 'robots'],
    ['/away/', 'unregistered-host'],
    ['/paper.pdf', 'not-html'],
    ['/sjfb/', 'needs-script'],
    ['/jggk/', 'no-items'],
    ['/fpxz/', 'no-dates'],
    [null, 'no-address'],
    ['ftp://127.0.0.1/', 'no-address'],
    ['没有网址', 'no-address'],
  ])('%s：%s', async (address, kind) => {
    expect(await failureOf(address)).toBe(kind)
  })

  it('用 https 去敲一个不懂 https 的门，是证书问题', async () => {
    expect(await failureOf(portal.url.replace('http:', 'https:'))).toBe('tls')
  })

  it('证书过期的网站是证书问题，不是超期', async () => {
    const expired = await serveExpired()
    hosts.add(expired.host)
    const { failure, newestOn } = await visit(expired.url)
    await expired.close()
    expect([failure?.kind, newestOn]).toEqual(['tls', null])
    expect(explainFailure('tls', expired.host).sentence).toContain('过期')
  })

  it('每一种都有一句话和一个短名，不留英文', () => {
    const { sentence, label } = explainFailure('name-not-found', 'www.example.gov.cn')
    expect([label, sentence]).toEqual([
      '域名不存在',
      '找不到域名（www.example.gov.cn），请核对栏目网址，或向网站管理员确认域名是否停用。',
    ])
  })

  it('不等不说话的网站：收到停止就停', async () => {
    const stopping = new AbortController()
    const waiting = visitColumn(
      outfit,
      { address: `${portal.url}/silent/`, selectors: NO_SELECTORS },
      TODAY,
      stopping.signal,
    )
    setTimeout(() => stopping.abort(), 100)
    await expect(waiting).rejects.toMatchObject({ name: 'AbortError' })
  })
})

describe('内部网络不能借巡检打探', () => {
  it.each([[`${portal.url}/xwdt/csyw/`], ['http://10.9.8.7/'], ['http://[::1]/'], ['http://localhost/']])(
    '%s 不去',
    async (address) => {
      expect(await failureOf(address, strict)).toBe('blocked-address')
    },
  )

  it('跳转到内部地址，跳转之前就停下', async () => {
    expect(await failureOf('/inward/')).toBe('blocked-address')
  })

  it('域名第二次解析成内部地址也没用：连接前看的就是要连的地址', async () => {
    // What the name means when it is connected to, whatever it meant when it was looked at.
    const agent = guardedAgent(guardAddresses([]), (_host, _options, done) =>
      done(null, [{ address: '127.0.0.1', family: 4 }]),
    )
    const rebound = { ...strict, agent, isRegistered: () => true, knock: async () => undefined }
    const { failure } = await visitColumn(
      rebound,
      { address: `http://rebinding.example:${new URL(portal.url).port}/xwdt/csyw/`, selectors: NO_SELECTORS },
      TODAY,
      signal,
    )
    expect(failure?.kind).toBe('blocked-address')
    await agent.destroy()
  })
})
