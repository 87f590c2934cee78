import { PlusOutlined } from '@ant-design/icons'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Button, Segmented } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { PageHeader } from '../../components/page-header.tsx'
import { useMe } from '../../lib/current-user.ts'
import { AppealList } from './appeal-list.tsx'
import type { AppealsSearch } from './appeals-search.ts'
import styles from './appeals.module.css'
import { ExemptionList } from './exemptions/exemption-list.tsx'

const AppealDrawer = lazy(() => import('./appeal-drawer.tsx').then((module) => ({ default: module.AppealDrawer })))
const ExemptionDrawer = lazy(() =>
  import('./exemptions/exemption-drawer.tsx').then((module) => ({ default: module.ExemptionDrawer })),
)
const ExemptionForm = lazy(() =>
  import('./exemptions/exemption-form.tsx').then((module) => ({ default: module.ExemptionForm })),
)

/** 申诉与免考: what units ask for, what the office decides, and how far it has come. */
export function AppealsPage() {
  const search = useSearch({ from: '/signed-in/appeals' })
  const navigate = useNavigate({ from: '/appeals' })
  const { role } = useMe()
  const [isAsking, setAsking] = useState(false)
  const list = search.list ?? 'appeals'
  const change = (next: AppealsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...next }) })
  const close = () => void navigate({ search: (before) => ({ ...before, appeal: undefined, exemption: undefined }) })
  return (
    <>
      <PageHeader
        title="申诉与免考"
        scope={role === 'staff' ? '本单位提出的申诉和免考申请' : '各单位提出的申诉和免考申请'}
        actions={
          role !== 'leader' && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setAsking(true)}>
              申请免考
            </Button>
          )
        }
      />
      <div className={styles.tabs}>
        <Segmented<'appeals' | 'exemptions'>
          aria-label="申诉或免考"
          value={list}
          options={[
            { value: 'appeals', label: '申诉' },
            { value: 'exemptions', label: '免考申请' },
          ]}
          onChange={(chosen) => change({ list: chosen, state: undefined })}
        />
        <p className={styles.hint}>
          {list === 'appeals'
            ? '申诉在“本单位”的检查发现里提出，须在初稿的申诉期内。'
            : '免考须事先申请；批准后，期内该事项的检查发现不计，到期自行失效。'}
        </p>
      </div>
      {list === 'appeals' ? (
        <AppealList search={search} onChange={change} />
      ) : (
        <ExemptionList search={search} onChange={change} />
      )}
      <Suspense>
        {search.appeal !== undefined && <AppealDrawer key={search.appeal} id={search.appeal} onClose={close} />}
        {search.exemption !== undefined && (
          <ExemptionDrawer key={search.exemption} id={search.exemption} onClose={close} />
        )}
        {isAsking && (
          <ExemptionForm
            onClose={() => setAsking(false)}
            onAsked={({ id }) => change({ list: 'exemptions', state: undefined, exemption: id })}
          />
        )}
      </Suspense>
    </>
  )
}
