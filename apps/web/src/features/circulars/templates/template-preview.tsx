import { circularStyles } from '@mingkao/circular/preview'
import { useRef } from 'react'
import { PaperPane } from '../paper-pane.tsx'

/** The template filled with a circular's facts; what could be made last stays while something is being mended. */
export function TemplatePreview({ html }: { html: string | null }) {
  const last = useRef(html ?? '')
  if (html !== null) last.current = html
  return (
    <PaperPane
      label="模板预览"
      height="max(520px, calc(100dvh - 156px))"
      html={last.current}
      sheet={circularStyles}
      extra={html === null ? <span>! 改好文字后更新预览</span> : null}
    />
  )
}
