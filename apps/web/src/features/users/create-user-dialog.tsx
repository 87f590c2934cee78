import type { Role, User } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select } from 'antd'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { ROLE_NAMES, roles } from './role-labels.ts'

interface CreateUserDialogProps {
  /** Operators may create every role, the office only staff. */
  isOperator: boolean
  onClose: () => void
  onCreated: (created: { user: User; password: string }) => void
}

interface NewUser {
  username: string
  name: string
  role: Role
  unit?: string
}

export function CreateUserDialog({ isOperator, onClose, onCreated }: CreateUserDialogProps) {
  const [form] = Form.useForm<NewUser>()
  const role = Form.useWatch('role', form) ?? 'staff'
  const queryClient = useQueryClient()
  const units = useQuery(orpc.units.list.queryOptions({ input: { active: true } }))
  const create = useMutation({
    mutationFn: ({ unit, ...user }: NewUser) =>
      client.users.create({ ...user, unit: user.role === 'staff' ? (unit ?? null) : null }),
    onSuccess: async (created) => {
      await queryClient.invalidateQueries({ queryKey: orpc.users.key() })
      onCreated(created)
    },
    onError: (error) => {
      for (const { path, message } of apiProblem(error).fields) {
        if (isField(path)) form.setFields([{ name: path, errors: [message] }])
      }
    },
  })
  const problem = create.isError ? apiProblem(create.error) : null
  return (
    <Modal
      open
      title="新建用户"
      okText="新建"
      confirmLoading={create.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {problem && problem.fields.length === 0 && (
        <Form.Item>
          <Alert type="error" showIcon title={problem.message} role="alert" />
        </Form.Item>
      )}
      <Form<NewUser>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'staff' }}
        onFinish={(user) => create.mutate(user)}
      >
        <Form.Item
          name="username"
          label="用户名"
          extra="登录用，可用单位编码，如 CS-T01。"
          rules={[
            { required: true, whitespace: true, message: '请填写用户名。' },
            { min: 2, message: '用户名至少 2 个字符。' },
          ]}
        >
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input maxLength={64} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label="角色" hidden={!isOperator}>
          <Select options={roles.map((value) => ({ value, label: ROLE_NAMES[value] }))} />
        </Form.Item>
        {role === 'staff' && (
          <Form.Item name="unit" label="单位" rules={[{ required: true, message: '请选择单位。' }]}>
            <Select
              showSearch={{ optionFilterProp: 'label' }}
              loading={units.isPending}
              placeholder="选择所属单位"
              options={(units.data ?? []).map(({ code, name }) => ({ value: code, label: `${name}（${code}）` }))}
            />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function isField(path: string): path is keyof NewUser {
  return path === 'username' || path === 'name' || path === 'role' || path === 'unit'
}
