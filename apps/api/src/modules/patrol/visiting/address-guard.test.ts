import { describe, expect, it } from 'vitest'
import { guardAddresses } from './address-guard.ts'

const guard = guardAddresses([])

describe('内部地址', () => {
  it.each([
    '127.0.0.1',
    '127.8.8.8',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '[::1]',
    'fe80::1',
    'fe80::1%eth0',
    'fd00::1',
    'ff02::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::10.0.0.1',
    '2002:7f00:1::',
    'localhost',
    '',
  ])('%s 不去', (address) => {
    expect(guard.allows(address)).toBe(false)
  })

  it.each(['59.56.12.1', '172.32.0.1', '8.8.8.8', '::ffff:8.8.8.8', '2400:3200::1', '64:ff9b::8.8.8.8'])(
    '%s 可以去',
    (address) => {
      expect(guard.allows(address)).toBe(true)
    },
  )

  it('运维放行的网段可以去，别的仍不行', () => {
    const own = guardAddresses(['10.20.0.0/16', '127.0.0.1', 'fd12::/16'])
    expect(['10.20.3.4', '127.0.0.1', 'fd12::9', '::ffff:10.20.0.1'].map(own.allows)).toEqual([true, true, true, true])
    expect(['10.21.0.1', '127.0.0.2', 'fd13::9'].map(own.allows)).toEqual([false, false, false])
  })
})
