import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import { Alert, Button, Form, Input } from 'antd'
import { HrefLink } from '../../components/href-link.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import styles from './setup-guide.module.css'
import { useSetupMutation } from './use-setup-mutation.ts'

interface NewUnit {
  code: string
  name: string
  fullName: string
  group: string
}

/** Units by a sheet, as there are dozens; or the first one by hand. */
export function UnitsStep({ today }: { today: string }) {
  const create = useSetupMutation((unit: NewUnit) =>
    client.units.create({
      ...unit,
      aliases: [],
      validFrom: `${today.slice(0, 4)}-01-01`,
      validTo: null,
      reason: '初始设置',
    }),
  )
  return (
    <>
      <p>把参评单位的编码、简称、全称、别名和分组填进表格后导入；单位多的用这个办法。</p>
      <div className={styles.actions}>
        <HrefLink href="/imports/new?kind=units" className={styles.button}>
          <UploadOutlined /> 导入单位表
        </HrefLink>
        <a href="/api/imports/templates/units.xlsx" download className={styles.button}>
          <DownloadOutlined /> 下载模板
        </a>
      </div>
      <h3 className={styles.or}>或者先手工新增一个</h3>
      {create.isError && <Alert type="error" showIcon title={apiProblem(create.error).message} role="alert" />}
      <Form<NewUnit>
        layout="vertical"
        requiredMark={false}
        className={styles.form ?? ''}
        onFinish={(unit) => create.mutate(unit)}
      >
        <Form.Item name="code" label="单位编码" rules={[{ required: true, whitespace: true, message: '请填写编码。' }]}>
          <Input maxLength={64} placeholder="CS-T01" />
        </Form.Item>
        <Form.Item name="name" label="简称" rules={[{ required: true, whitespace: true, message: '请填写简称。' }]}>
          <Input maxLength={64} />
        </Form.Item>
        <Form.Item name="fullName" label="全称" rules={[{ required: true, whitespace: true, message: '请填写全称。' }]}>
          <Input maxLength={128} />
        </Form.Item>
        <Form.Item name="group" label="分组" rules={[{ required: true, whitespace: true, message: '请填写分组。' }]}>
          <Input maxLength={32} placeholder="镇街" />
        </Form.Item>
        <Button htmlType="submit" loading={create.isPending}>
          新增单位
        </Button>
      </Form>
    </>
  )
}
