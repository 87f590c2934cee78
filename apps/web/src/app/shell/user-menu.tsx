import { DownOutlined } from '@ant-design/icons'
import { Dropdown } from 'antd'
import { useMe } from '../../lib/current-user.ts'
import { keepInBar } from './keep-in-bar.ts'
import { ROLE_LABELS } from './role-labels.ts'
import { useUserMenu } from './use-user-menu.tsx'
import styles from './user-menu.module.css'

export function UserMenu({ isCompact = false }: { isCompact?: boolean }) {
  const me = useMe()
  const menu = useUserMenu()
  const where = me.unit?.name ?? ROLE_LABELS[me.role]
  return (
    <Dropdown trigger={['click']} placement="bottomRight" getPopupContainer={keepInBar} menu={menu}>
      <button type="button" className={styles.button}>
        <span className={styles.avatar} aria-hidden>
          {me.name.slice(0, 1)}
        </span>
        <span className={isCompact ? 'visually-hidden' : styles.name}>
          {me.name.includes(where) ? me.name : `${me.name} · ${where}`}
        </span>
        <span className="visually-hidden">：账户菜单</span>
        {!isCompact && <DownOutlined className={styles.arrow} />}
      </button>
    </Dropdown>
  )
}
