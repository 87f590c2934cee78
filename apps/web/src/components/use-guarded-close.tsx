import type { FormInstance } from 'antd'
import { App } from 'antd'

/** Closing a dialog that has been filled in — Esc, the cross, beside it, 取消 — asks first; an untouched one just goes. */
export function useGuardedClose<Draft>(form: FormInstance<Draft>, onClose: () => void): () => void {
  const { modal } = App.useApp()
  return () => {
    if (!form.isFieldsTouched()) return onClose()
    modal.confirm({
      title: '放弃已填写的内容？',
      content: '这里填写的还没有保存，关闭后不保留。',
      okText: '放弃并关闭',
      cancelText: '继续填写',
      autoFocusButton: 'cancel',
      okButtonProps: { danger: true },
      onOk: onClose,
    })
    return undefined
  }
}
