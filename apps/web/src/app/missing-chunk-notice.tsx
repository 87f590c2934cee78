import { App } from 'antd'
import { useEffect } from 'react'

/**
 * After an upgrade an open page may ask for a script that is gone: a dialog or a page that does not come says so. Reloading is
 * left to the person, who may have typed something that is not saved.
 */
export function MissingChunkNotice() {
  const { modal } = App.useApp()
  useEffect(() => {
    let isShown = false
    const show = () => {
      if (isShown) return
      isShown = true
      modal.confirm({
        title: '页面已更新，请刷新',
        content:
          '要打开的内容已换成新版，刷新后可以继续。填写了还没有保存的，请先复制下来。刷新后仍打不开，请检查网络，或联系系统管理员。',
        okText: '刷新',
        cancelText: '稍后',
        onOk: () => window.location.reload(),
        afterClose: () => {
          isShown = false
        },
      })
    }
    window.addEventListener('vite:preloadError', show)
    return () => window.removeEventListener('vite:preloadError', show)
  }, [modal])
  return null
}
