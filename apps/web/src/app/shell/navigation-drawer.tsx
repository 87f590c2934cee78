import { Drawer } from 'antd'
import { NavigationList } from './navigation-list.tsx'
import type { NavigationEntry } from './navigation.tsx'
import { PRODUCT_FULL_NAME } from './product-name.tsx'

export function NavigationDrawer({ entries, onClose }: { entries: readonly NavigationEntry[]; onClose: () => void }) {
  return (
    <Drawer
      open
      placement="left"
      size={280}
      title={PRODUCT_FULL_NAME}
      onClose={onClose}
      styles={{ body: { padding: 0 } }}
    >
      <nav aria-label="全部页面">
        <NavigationList entries={entries} onChosen={onClose} />
      </nav>
    </Drawer>
  )
}
