import { useNavigate } from '@tanstack/react-router'
import type { MenuProps } from 'antd'
import { useMe } from '../../lib/current-user.ts'
import { signOut } from '../../lib/sign-out.ts'
import { THEME_CHOICES, useTheme } from '../theme/theme-choice.ts'
import type { ThemeChoice } from '../theme/theme-choice.ts'
import { ROLE_LABELS } from './role-labels.ts'

const THEME_LABELS: Record<ThemeChoice, string> = { light: '浅色', dark: '深色', system: '跟随系统' }

/** What a user may do with the own account: password, devices, theme, leaving. */
export function useUserMenu(): MenuProps {
  const me = useMe()
  const navigate = useNavigate()
  const { choice, choose } = useTheme()
  return {
    selectedKeys: [`theme-${choice}`],
    items: [
      { key: 'who', type: 'group', label: `${me.username} · ${ROLE_LABELS[me.role]}` },
      { key: 'password', label: '修改密码', onClick: () => void navigate({ to: '/change-password' }) },
      { key: 'sessions', label: '登录设备', onClick: () => void navigate({ to: '/sessions' }) },
      { type: 'divider' },
      {
        key: 'theme',
        type: 'group',
        label: '外观',
        children: THEME_CHOICES.map((theme) => ({
          key: `theme-${theme}`,
          label: THEME_LABELS[theme],
          onClick: () => choose(theme),
        })),
      },
      { type: 'divider' },
      { key: 'sign-out', label: '退出登录', onClick: () => void signOut() },
    ],
  }
}
