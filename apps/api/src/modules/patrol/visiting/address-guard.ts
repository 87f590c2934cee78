import { BlockList, isIP } from 'node:net'

/** Whether a patrol may speak to an IP address. */
export type AddressGuard = { allows: (address: string) => boolean }

/**
 * What is nobody's public web server: loopback, private and link-local networks, carrier NAT, documentation, multicast,
 * reserved. The clouds' metadata services live at link-local addresses.
 */
const FORBIDDEN = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24'],
  ...[
    '192.0.2.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
  ],
  ...['::/128', '::1/128', '64:ff9b:1::/48', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
]

/**
 * 地址限制.
 * @param privateNetworks `10.20.0.0/16`: networks the office itself allows, because its portal stands in one of them
 */
export function guardAddresses(privateNetworks: readonly string[]): AddressGuard {
  const forbidden = listOf(FORBIDDEN)
  const allowed = listOf(privateNetworks)
  return {
    allows(address) {
      const plain = asV4(address)
      if (isIP(plain) === 0) return false
      return contains(allowed, plain) || !contains(forbidden, plain)
    },
  }
}

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    const version = isIP(address)
    if (version === 0) throw new Error(`${network} is no network`)
    list.addSubnet(address, Number(prefix ?? (version === 4 ? 32 : 128)), version === 4 ? 'ipv4' : 'ipv6')
  }
  return list
}

function contains(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6')
}

/** IPv4 in IPv6 clothes is judged as what it is: `::ffff:127.0.0.1`, `::ffff:7f00:1`, and through NAT64 and 6to4. */
function asV4(address: string): string {
  const bare = address.replace(/^\[|\]$/g, '').split('%')[0] ?? ''
  if (isIP(bare) !== 6) return bare
  const words = wordsOf(bare)
  const [first, second, third] = words
  const isMapped = words.slice(0, 5).every((word) => word === 0) && (words[5] === 0xffff || words[5] === 0)
  const isNat64 = first === 0x64 && second === 0xff9b && third === 0
  if (isMapped && !(words[6] === 0 && (words[7] ?? 0) <= 1)) return dotted(words[6], words[7])
  if (isNat64) return dotted(words[6], words[7])
  return first === 0x2002 ? dotted(second, third) : bare
}

function dotted(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join('.')
}

/** The eight words of an IPv6 address. */
function wordsOf(address: string): number[] {
  const plain = URL.parse(`http://[${address}]/`)?.hostname.slice(1, -1) ?? '::'
  const [head = '', tail] = plain.split('::')
  const parse = (part: string) => (part === '' ? [] : part.split(':').map((word) => Number.parseInt(word, 16)))
  const [before, after] = [parse(head), parse(tail ?? '')]
  return tail === undefined ? before : [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after]
}
