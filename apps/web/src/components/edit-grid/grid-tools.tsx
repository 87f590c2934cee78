import { ColumnHeightOutlined, DeleteOutlined, EyeOutlined, SettingOutlined } from '@ant-design/icons'
import { Button, Checkbox, Input, Popover, Tooltip } from 'antd'
import type { GridColumn } from './grid-column.ts'
import styles from './grid-tools.module.css'
import type { GridView, SavedView } from './use-grid-view.ts'

type Props<Row> = {
  view: GridView<Row>
  columns: readonly GridColumn<Row>[]
  /** The page's filters now, kept with a view. */
  search: Readonly<Record<string, string>>
  onOpenView: (view: SavedView) => void
}

/** 视图, 行距 and 列: how the table is seen by this person in this browser. */
export function GridTools<Row>({ view, columns, search, onOpenView }: Props<Row>) {
  const isCompact = view.density === 'compact'
  const densityLabel = isCompact ? '宽松行距' : '紧凑行距'
  const open = (saved: SavedView) => {
    view.openView(saved)
    onOpenView(saved)
  }
  return (
    <div className={styles.tools}>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={<Views view={view} onOpen={open} onKeep={(name) => view.keepView(name, search)} />}
      >
        <Button type="text" icon={<EyeOutlined />} aria-label="存下的视图" />
      </Popover>
      <Tooltip title={densityLabel}>
        <Button
          type="text"
          icon={<ColumnHeightOutlined />}
          aria-label={densityLabel}
          onClick={() => view.setDensity(isCompact ? 'roomy' : 'compact')}
        />
      </Tooltip>
      <Popover
        trigger="click"
        placement="bottomRight"
        content={
          <div className={styles.chooser} role="dialog" aria-label="选择显示的列">
            {columns.map((column) => (
              <Checkbox
                key={column.key}
                checked={view.isShown(column)}
                disabled={column.isFixed === true}
                onChange={(event) => view.show(column.key, event.target.checked)}
              >
                {column.title}
              </Checkbox>
            ))}
            <Button size="small" onClick={view.reset}>
              恢复原样
            </Button>
          </div>
        }
      >
        <Button type="text" icon={<SettingOutlined />} aria-label="选择显示的列" />
      </Popover>
    </div>
  )
}

type ViewsProps<Row> = { view: GridView<Row>; onOpen: (view: SavedView) => void; onKeep: (name: string) => void }

function Views<Row>({ view, onOpen, onKeep }: ViewsProps<Row>) {
  return (
    <div className={styles.views} role="dialog" aria-label="存下的视图">
      {view.views.length > 0 && (
        <ul>
          {view.views.map((saved) => (
            <li key={saved.name}>
              <Button type="link" size="small" onClick={() => onOpen(saved)}>
                {saved.name}
              </Button>
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined />}
                aria-label={`删除视图${saved.name}`}
                onClick={() => view.dropView(saved.name)}
              />
            </li>
          ))}
        </ul>
      )}
      <Input.Search
        aria-label="视图名称"
        placeholder="给现在的视图起个名"
        enterButton="存下"
        maxLength={20}
        onSearch={(name) => name.trim() && onKeep(name.trim())}
      />
      <p>连同筛选、列、列宽和行距，只存在这台电脑的浏览器里。</p>
    </div>
  )
}
