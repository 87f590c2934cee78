import { UploadOutlined } from '@ant-design/icons'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { ChoiceFilter } from '../../components/choice-filter.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { PagedRegister } from '../../components/paged-register.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { importColumns } from './import-columns.tsx'
import { kindLabels, modeLabels } from './import-labels.ts'
import { importKinds, type ImportsSearch } from './imports-search.ts'

const runningCheckMs = 3000

/** 导入批次: every file that came in, what it did, and how it can be undone. */
export function ImportsPage() {
  const search = useSearch({ from: '/signed-in/imports' })
  const navigate = useNavigate({ from: '/imports' })
  const { kind, mode, page = 1, pageSize = 50 } = search
  const input = { ...(kind && { kind }), ...(mode && { mode }), page, pageSize }
  const list = useQuery({
    ...orpc.imports.list.queryOptions({ input }),
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.rows.some((row) => row.state === 'running') ? runningCheckMs : false),
  })
  const change = (next: ImportsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  return (
    <>
      <PageHeader
        title="导入批次"
        scope="每个文件一个批次，正式导入的可以整批撤销"
        actions={
          <Link to="/imports/new">
            <Button type="primary" icon={<UploadOutlined />} tabIndex={-1}>
              导入文件
            </Button>
          </Link>
        }
      />
      <PagedRegister
        id="imports"
        caption="导入批次"
        exportName="导入批次"
        noun={{ measure: '个批次', name: '批次' }}
        none={{ title: '还没有导入过文件', hint: '先导入单位和栏目，再导入网站信息等资料。' }}
        columns={importColumns}
        rowKey={(row) => row.id}
        list={list}
        fetchPage={(at, size) => client.imports.list({ ...input, page: at, pageSize: size })}
        onPage={(at, size) => change({ page: at, pageSize: size })}
        isFiltered={kind !== undefined || mode !== undefined}
        onClear={() => void navigate({ search: {} })}
        filters={
          <>
            <ChoiceFilter
              label="资料种类"
              options={importKinds.map((value) => ({ value, label: kindLabels[value] }))}
              value={kind}
              onChange={(value) => change({ kind: value })}
              width={150}
            />
            <ChoiceFilter
              label="试运行或正式"
              options={(['dry-run', 'commit'] as const).map((value) => ({ value, label: modeLabels[value] }))}
              value={mode}
              onChange={(value) => change({ mode: value })}
              width={140}
            />
          </>
        }
      />
    </>
  )
}
