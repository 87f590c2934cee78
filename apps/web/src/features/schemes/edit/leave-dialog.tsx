import { useBlocker } from '@tanstack/react-router'
import { Modal } from 'antd'

/** 有改动尚未保存: asks before another page is opened; the same page in another period is the same page. */
export function LeaveDialog({ isDirty }: { isDirty: boolean }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  })
  return (
    <Modal
      open={status === 'blocked'}
      title="草稿有改动尚未保存"
      okText="不保存，离开"
      okButtonProps={{ danger: true }}
      cancelText="留在本页"
      onOk={() => proceed?.()}
      onCancel={() => reset?.()}
    >
      <p>离开后，这些改动就没有了。要保留的，请留在本页，先保存草稿。</p>
    </Modal>
  )
}
