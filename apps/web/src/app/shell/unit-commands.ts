import type { Unit } from '@mingkao/contract'
import { pageHref } from '../../lib/page-href.ts'
import type { Command } from './match-commands.ts'

const tasks = [
  { task: 'correct', label: '更正资料', isForOpen: false },
  { task: 'rename', label: '改名', isForOpen: true },
  { task: 'aliases', label: '登记别名', isForOpen: false },
  { task: 'exempt', label: '设为不参评', isForOpen: true },
  { task: 'place', label: '调整序列', isForOpen: false },
  { task: 'merge', label: '合并', isForOpen: true },
  { task: 'close', label: '停用', isForOpen: true },
] as const

/** What can be done about a unit, or seen of it, from anywhere: 教育局 改名. */
export function unitCommands(unit: Unit, isOffice: boolean): readonly Command[] {
  const { code, name, fullName, aliases, validTo } = unit
  const words = [code, fullName, ...aliases.map((alias) => alias.name)]
  const command = (label: string, href: string): Command => ({
    key: `unit ${code} ${label}`,
    kind: '办理',
    label: `${name}：${label}`,
    detail: '',
    words,
    href,
  })
  const seen = [
    command('信息发布', pageHref('/publications', undefined, { unit: code })),
    command('维护的栏目', pageHref('/columns', undefined, { unit: code })),
    command('单位资料', pageHref('/units', undefined, { open: code })),
  ]
  if (!isOffice) return seen
  const possible = tasks.filter(({ isForOpen }) => validTo === null || !isForOpen)
  return [
    ...seen,
    ...possible.map(({ task, label }) => command(label, pageHref('/units', undefined, { open: code, task }))),
  ]
}
