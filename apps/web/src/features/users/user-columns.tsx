import { MoreOutlined } from '@ant-design/icons'
import type { User } from '@mingkao/contract'
import { Button, Dropdown } from 'antd'
import type { MenuProps } from 'antd'
import type { DataColumn } from '../../components/data-column.ts'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import { ROLE_NAMES } from './role-labels.ts'

export type UserActions = (user: User) => MenuProps

export function userColumns(actionsOf: UserActions): readonly DataColumn<User>[] {
  return [
    { key: 'username', title: '用户名', text: ({ username }) => username, width: 160, isFixed: true },
    { key: 'name', title: '姓名', text: ({ name }) => name, width: 200 },
    { key: 'role', title: '角色', text: ({ role }) => ROLE_NAMES[role], width: 130 },
    { key: 'unit', title: '单位', text: ({ unit }) => unit?.name ?? '—', width: 140 },
    {
      key: 'state',
      title: '状态',
      text: stateOf,
      width: 150,
      render: (user) => (
        <>
          <StateTag tone={user.isEnabled ? 'green' : 'neutral'}>{user.isEnabled ? '启用' : '停用'}</StateTag>{' '}
          {user.isEnabled && user.mustChangePassword && <StateTag tone="amber">待改密</StateTag>}
        </>
      ),
    },
    {
      key: 'lastSignInAt',
      title: '最近登录',
      text: ({ lastSignInAt }) => (lastSignInAt === null ? '从未登录' : formatMoment(lastSignInAt)),
      width: 150,
    },
    {
      key: 'createdAt',
      title: '建立时间',
      text: ({ createdAt }) => formatMoment(createdAt),
      width: 150,
      isOptional: true,
    },
    {
      key: 'actions',
      title: '操作',
      text: () => '',
      width: 64,
      isFixed: true,
      render: (user) => (
        <Dropdown trigger={['click']} menu={actionsOf(user)} placement="bottomRight">
          <Button type="text" size="small" icon={<MoreOutlined />} aria-label={`对 ${user.username} 的操作`} />
        </Dropdown>
      ),
    },
  ]
}

function stateOf({ isEnabled, mustChangePassword }: User): string {
  return isEnabled ? (mustChangePassword ? '启用，待改密' : '启用') : '停用'
}
