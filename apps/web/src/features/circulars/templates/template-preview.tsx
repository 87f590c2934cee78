import { circularStyles } from '@mingkao/circular/preview'
import { PaperPane } from '../paper-pane.tsx'
import { useLastPages } from '../use-last-pages.ts'

/** The template filled with a circular's facts. */
export function TemplatePreview({ html }: { html: string | null }) {
  const pages = useLastPages(html)
  return (
    <PaperPane
      label="模板预览"
      height="max(520px, calc(100dvh - 156px))"
      html={pages}
      sheet={circularStyles}
      extra={html === null ? <span>! 改好文字后更新预览</span> : null}
    />
  )
}
