import { useQuery } from '@tanstack/react-query'
import { orpc } from '../../lib/api-client.ts'
import { useMe } from '../../lib/current-user.ts'
import { pageHref } from '../../lib/page-href.ts'
import { signOut } from '../../lib/sign-out.ts'
import { useTheme } from '../theme/theme-choice.ts'
import type { Command } from './match-commands.ts'
import type { NavigationEntry } from './navigation.tsx'
import { useAccountCommands } from './use-account-commands.ts'
import { unitCommands } from './unit-commands.ts'

/** What ⌘K can find for this user: pages and actions at once, the registers as soon as they have come, accounts by what is typed. */
export function useCommands(
  entries: readonly NavigationEntry[],
  typed: string,
): { commands: readonly Command[]; isLoading: boolean } {
  const me = useMe()
  const { choose } = useTheme()
  const enabled = me.role !== 'operator'
  const units = useQuery(orpc.units.list.queryOptions({ input: {}, enabled }))
  const columns = useQuery(orpc.columns.list.queryOptions({ input: {}, enabled }))
  const accounts = useAccountCommands(typed, enabled)
  const unitHref = (code: string) =>
    me.role !== 'staff'
      ? pageHref('/units', code)
      : code === me.unit?.code
        ? '/self-check'
        : pageHref('/rankings', undefined, { unit: code })
  const commands: Command[] = [
    ...entries.map(
      ({ to, label }) => ({ key: `page ${to}`, kind: '页面', label, detail: '', words: [to], href: to }) as const,
    ),
    ...actions(choose),
    ...(me.role === 'office' ? [SUSPICIONS] : []),
    ...(units.data ?? []).map(
      ({ code, name, fullName, group, aliases }) =>
        ({
          key: `unit ${code}`,
          kind: '单位',
          label: name,
          detail: group,
          words: [code, fullName, ...aliases.map((alias) => alias.name)],
          href: unitHref(code),
        }) as const,
    ),
    ...(columns.data?.columns ?? []).map(
      ({ code, path, lead }) =>
        ({
          key: `column ${code}`,
          kind: '栏目',
          label: path,
          detail: lead?.name ?? '',
          words: [code],
          href: pageHref('/columns', undefined, { column: code }),
        }) as const,
    ),
    ...accounts.commands,
  ]
  const listed = me.role === 'staff' ? [] : (units.data ?? [])
  commands.push(...listed.flatMap((unit) => unitCommands(unit, me.role === 'office')))
  return { commands, isLoading: enabled && (units.isPending || columns.isPending || accounts.isLoading) }
}

const SUSPICIONS: Command = {
  key: 'page /veto-suspicions',
  kind: '页面',
  label: '疑点',
  detail: '补填日期、月末集中发布',
  words: ['单项否决', '/veto-suspicions'],
  href: '/veto-suspicions',
}

function action(label: string, words: readonly string[], rest: { href: string } | { run: () => void }): Command {
  return { key: `action ${label}`, kind: '操作', label, detail: '', words, ...rest }
}

function actions(choose: (theme: 'light' | 'dark' | 'system') => void): readonly Command[] {
  return [
    action('修改密码', ['password'], { href: '/change-password' }),
    action('登录设备', ['sessions', '下线'], { href: '/sessions' }),
    action('浅色外观', ['theme', '主题', 'light'], { run: () => choose('light') }),
    action('深色外观', ['theme', '主题', 'dark'], { run: () => choose('dark') }),
    action('外观跟随系统', ['theme', '主题'], { run: () => choose('system') }),
    action('退出登录', ['sign out', '注销'], { run: () => void signOut() }),
  ]
}
