import type { PatrolFailure, PatrolFailureKind } from '@mingkao/contract'

type Words = Pick<PatrolFailure, 'group' | 'label'> & { sentence: (about: string) => string }

const words = (group: PatrolFailure['group'], label: string, sentence: Words['sentence']): Words => ({
  group,
  label,
  sentence,
})

/** 每种失败的说法: what it means and what to do. None of them says anything about the column's freshness. */
const WORDS: Record<PatrolFailureKind, Words> = {
  'name-not-found': words(
    'unreachable',
    '域名不存在',
    (host) => `找不到域名${of(host)}，请核对栏目网址，或向网站管理员确认域名是否停用。`,
  ),
  refused: words(
    'unreachable',
    '拒绝连接',
    (host) => `服务器${of(host)}拒绝连接，网站可能没有开启，请稍后再巡检或联系网站管理员。`,
  ),
  unreachable: words('unreachable', '网络不通', (host) => `到服务器${of(host)}的网络不通，请检查本机网络和防火墙。`),
  timeout: words('unreachable', '响应超时', () => '网站在规定时间内没有应答，请稍后再巡检；经常如此请联系网站管理员。'),
  tls: words(
    'unreachable',
    '证书有问题',
    (host) => `网站${of(host)}的安全证书无效、过期或与域名不符，请通知网站管理员更换证书。`,
  ),
  broken: words('unreachable', '连接中断', () => '连接在页面传完之前中断，请稍后再巡检。'),
  'client-error': words(
    'unreachable',
    '页面打不开',
    (status) => `网站答复${status || '4xx'}，页面不存在或不允许访问，请核对栏目网址。`,
  ),
  'server-error': words(
    'unreachable',
    '网站出错',
    (status) => `网站答复${status || '5xx'}，服务器内部出错，请通知网站管理员。`,
  ),
  'redirect-loop': words('unreachable', '跳转不止', () => '页面一再跳转，到不了终点，请核对栏目网址。'),
  'unregistered-host': words(
    'not-visited',
    '网站未登记',
    (host) => `地址在未登记的网站${of(host)}上，没有访问。确属本区网站的，请把它登记为栏目网址。`,
  ),
  'blocked-address': words(
    'not-visited',
    '内部地址',
    (host) => `${of(host)}指向本机或内部网络的地址，为安全起见没有访问。确需访问的，请运维放行该网段。`,
  ),
  robots: words(
    'not-visited',
    '网站不允许',
    () => '网站的 robots.txt 不允许自动访问这个页面，请与网站管理员商定，或改为人工核查。',
  ),
  'too-large': words(
    'not-visited',
    '页面过大',
    (size) => `页面超过${size || '5 MB'}，没有读完。请登记栏目的列表页，而不是下载文件。`,
  ),
  'no-address': words(
    'not-visited',
    '没有网址',
    () => '栏目没有可访问的网址，请登记以 http:// 或 https:// 开头的列表页网址。',
  ),
  'not-html': words('unreadable', '不是网页', () => '打开的不是网页，也不是订阅源，请登记栏目的列表页网址。'),
  'needs-script': words(
    'unreadable',
    '靠脚本显示',
    () => '页面内容由脚本生成，直接读不到。请登记该栏目的订阅源或静态列表页，或改为人工核查。',
  ),
  'no-items': words(
    'unreadable',
    '找不到列表',
    () => '页面上没有找到信息列表，请核对网址，或在巡检设置里指明条目的选择器。',
  ),
  'no-dates': words(
    'unreadable',
    '没有日期',
    () => '找到了列表，但条目都没有日期；没有日期不算更新。请在巡检设置里指明日期的选择器，或改为人工核查。',
  ),
  'future-dates': words(
    'unreadable',
    '日期在将来',
    (today) => `列表里的日期都晚于系统的今天${of(today)}，不能采信，请核对系统时间和页面日期。`,
  ),
  'bad-selector': words('unreadable', '选择器有误', (part) => `${part}选择器的写法有误，请在巡检设置里改正。`),
  unexpected: words('not-visited', '系统出错', () => '巡检程序出错，这一次没有结果。请再巡检一次；仍不行请联系运维。'),
}

/** A failure as everybody is told of it. @param detail what it is about, as kept with the visit */
export function explainFailure(kind: PatrolFailureKind, detail: string | null): PatrolFailure {
  const { group, label, sentence } = WORDS[kind]
  return { kind, group, label, sentence: sentence(detail ?? '') }
}

/** The kinds of one group, for the database. */
export function kindsOf(group: PatrolFailure['group']): string[] {
  return Object.entries(WORDS).flatMap(([kind, it]) => (it.group === group ? [kind] : []))
}

function of(name: string): string {
  return name === '' ? '' : `（${name}）`
}
