import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { UsageError } from './usage-error.ts'

const readFaulty = () => readConfig({ PORT: '-1', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://u:secret@h/d' })

describe('环境变量', () => {
  it('什么都不写：只听本机 3000 端口，内置数据库在 .data，装演示区', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataDir: resolve('.data'),
      databaseUrl: null,
      isDemo: true,
      isDemoChosen: false,
      clock: null,
      patrol: { at: null, intervalMs: 500, atOnce: 4, privateNetworks: [] },
      clamd: null,
      keep: { notificationsDays: 365, patrolDays: 730 },
      logLevel: 'info',
    })
  })

  it('写成空的等于没写', () => {
    expect(readConfig({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '', DEMO: '', CLOCK: '' })).toEqual(readConfig({}))
  })

  it.each([
    [{}, true],
    [{ DEMO: '0' }, false],
    [{ DATABASE_URL: 'postgres://u@h/d' }, false],
    [{ DATABASE_URL: 'postgresql://u@h/d', DEMO: '1' }, true],
  ])('%j 时是否演示：%s', (environment, isDemo) => {
    expect(readConfig(environment)).toMatchObject({ isDemo, isDemoChosen: 'DEMO' in environment })
  })

  it.each(['2021-10-11T09:00+08:00', '2021-10-11T01:00Z', '2021-10-11T09:00:00.000+08:00'])('CLOCK=%s', (CLOCK) => {
    expect(readConfig({ CLOCK }).clock).toEqual(new Date('2021-10-11T01:00:00Z'))
  })

  it.each(['2021-10-11', '2021-10-11T09:00', '2021-02-30T09:00+08:00', '明天'])('CLOCK=%s 不能用', (CLOCK) => {
    expect(() => readConfig({ CLOCK })).toThrow(/CLOCK=.*应为带时区的 ISO 时间/)
  })

  it('写错几处就一次说几处，口令不外露', () => {
    expect(readFaulty).toThrow(UsageError)
    expect(readFaulty).toThrow(/PORT=-1[^]*DATABASE_URL=…[^]*LOG_LEVEL=loud/)
    expect(readFaulty).not.toThrow('secret')
  })

  it('巡检：正式区每天 06:30，演示区不定时；写了就按写的', () => {
    expect(readConfig({ DEMO: '0' }).patrol.at).toBe('06:30')
    expect(readConfig({ DEMO: '0', PATROL_AT: 'off' }).patrol.at).toBeNull()
    expect(readConfig({ KEEP_PATROL_DAYS: '1100' }).keep).toEqual({ notificationsDays: 365, patrolDays: 1100 })
    expect(readConfig({ PATROL_AT: '22:05' }).patrol.at).toBe('22:05')
    expect(readConfig({ PATROL_PRIVATE_NETWORKS: '10.20.0.0/16, 127.0.0.1 fd00::/8' }).patrol.privateNetworks).toEqual([
      '10.20.0.0/16',
      '127.0.0.1',
      'fd00::/8',
    ])
  })

  it.each([
    { KEEP_NOTIFICATIONS_DAYS: '7' },
    { KEEP_PATROL_DAYS: '30' },
    { PATROL_AT: '6:30' },
    { PATROL_AT: '25:00' },
    { PATROL_INTERVAL_MS: '-1' },
    { PATROL_AT_ONCE: '0' },
    { PATROL_PRIVATE_NETWORKS: '10.0.0.0/33' },
    { PATROL_PRIVATE_NETWORKS: 'intranet' },
  ])('%j 不能用', (environment) => {
    expect(() => readConfig(environment)).toThrow(UsageError)
  })
})
