import { Table } from 'antd'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

// The same rows and columns as the product's table, as Ant Design draws them: a tree, all open, virtual, read-only.

const heads = { name: '栏目', category: '类别', limitLabel: '更新期限', lead: '责任单位', leadFrom: '责任起始' }
const more = { lastUpdatedOn: '最近更新', state: '状态' }
const rows = await (await fetch('rows.json')).json()
window.rowCount = rows.length

const byCode = new Map(rows.map((row) => [row.code, row]))
const roots = rows.filter((row) => !byCode.has(row.parent))
for (const row of rows) {
  const parent = byCode.get(row.parent)
  if (parent) parent.children = [...(parent.children ?? []), row]
}

createRoot(document.querySelector('#root')).render(
  createElement(Table, {
    virtual: true,
    size: 'small',
    rowKey: 'code',
    pagination: false,
    scroll: { x: 1200, y: 700 },
    expandable: { defaultExpandAllRows: true },
    dataSource: roots,
    columns: Object.entries({ ...heads, ...more }).map(([dataIndex, title]) => ({ dataIndex, title, width: 150 })),
  }),
)
