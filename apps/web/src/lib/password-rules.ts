import type { FormRule } from 'antd'

/** What the API asks of a new password. */
const MIN_LENGTH = 10

export function passwordRules(label: string): FormRule[] {
  return [
    { required: true, message: `请输入${label}。` },
    { min: MIN_LENGTH, message: `${label}至少 ${MIN_LENGTH} 位。` },
  ]
}

export function repeatedPasswordRules(field: string, label: string): FormRule[] {
  return [
    { required: true, message: `请再输一次${label}。` },
    ({ getFieldValue }) => ({
      validator: (_, value: unknown) =>
        value === undefined || value === '' || value === getFieldValue(field)
          ? Promise.resolve()
          : Promise.reject(new Error(`两次输入的${label}不一致。`)),
    }),
  ]
}
