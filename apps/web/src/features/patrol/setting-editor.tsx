import type { PatrolSetting } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Button, Form } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { faultsAtFields } from '../../lib/faults-at-fields.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import styles from './patrol.module.css'
import { type SettingDraft, draftOf, readingOf, settingFields } from './setting-draft.ts'
import { SettingConflict, currentOf } from './setting-conflict.tsx'
import { SettingFields } from './setting-fields.tsx'
import { TrialResult } from './trial-result.tsx'
import { useRunActions } from './use-runs.ts'

/** Side by side: the fields on the left, what they read from the page on the right. */
export function SettingEditor({ setting, isEditable }: { setting: PatrolSetting; isEditable: boolean }) {
  const { message } = App.useApp()
  const navigate = useNavigate()
  const refresh = useRefreshAfterWrite()
  const [form] = Form.useForm<SettingDraft>()
  const [version, setVersion] = useState(setting.version)
  const [conflict, setConflict] = useState<PatrolSetting | null>(null)
  const { code } = setting.column
  const { start } = useRunActions((run) => void navigate({ to: '/patrol', search: { run: run.id } }))
  const showProblem = (error: unknown) => {
    const { fields, message: words } = apiProblem(error)
    const known = faultsAtFields(fields, settingFields)
    form.setFields(known)
    if (known.length === 0) void message.error(words)
  }
  const trial = useMutation({
    mutationFn: (draft: SettingDraft) => client.patrol.try({ code, ...readingOf(draft) }),
    onError: showProblem,
  })
  const save = useMutation({
    mutationFn: (draft: SettingDraft & { version: number }) =>
      client.patrol.saveSetting({
        code,
        version: draft.version,
        ...readingOf(draft),
        isEnabled: draft.isEnabled,
        reason: draft.reason,
      }),
    onSuccess: async (saved) => {
      setVersion(saved.version)
      form.setFieldValue('reason', '')
      await refresh()
      void message.success('已保存，下次巡检照此访问')
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const current = problem.code === 'CONFLICT' ? currentOf(problem.data) : null
      if (current) setConflict(current)
      else showProblem(error)
    },
  })
  return (
    <div className={styles.tester}>
      <Card title={setting.column.path} note={setting.column.url ?? '没有登记网址'}>
        <Form
          form={form}
          layout="vertical"
          disabled={!isEditable}
          initialValues={draftOf(setting)}
          onFinish={(draft) => save.mutate({ ...draft, version })}
        >
          <SettingFields columnUrl={setting.column.url} />
          {isEditable && (
            <div className={styles.testerActions}>
              <Button loading={start.isPending} onClick={() => start.mutate([code])}>
                巡检这个栏目
              </Button>
              <Button loading={trial.isPending} onClick={() => trial.mutate(form.getFieldsValue())}>
                试读
              </Button>
              <Button type="primary" htmlType="submit" loading={save.isPending}>
                保存设置
              </Button>
            </div>
          )}
        </Form>
      </Card>
      <TrialResult reading={trial.data} isReading={trial.isPending} />
      {conflict && (
        <SettingConflict
          mine={form.getFieldsValue()}
          current={conflict}
          onKeepMine={() => {
            setConflict(null)
            save.mutate({ ...form.getFieldsValue(), version: conflict.version })
          }}
          onTakeCurrent={() => {
            setConflict(null)
            setVersion(conflict.version)
            form.setFieldsValue(draftOf(conflict))
          }}
        />
      )}
    </div>
  )
}
