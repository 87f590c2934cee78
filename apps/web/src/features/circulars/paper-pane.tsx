import { LeftOutlined, MinusOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Paper, type PaperProps } from './paper.tsx'
import styles from './paper.module.css'

/** An A4 page on screen, CSS pixels, with the desk's edge around it. */
const PAGE_WIDTH = 794
const EDGE = 36
const LEAST = 0.25
const MOST = 2
const STEP = 0.1

type Props = Omit<PaperProps, 'zoom'> & { label: string; extra?: ReactNode; height: string }

/** The pages on a desk: zoomed to its width until somebody chooses otherwise, turned page by page. */
export function PaperPane({ label, extra, height, ...paper }: Props) {
  const desk = useRef<HTMLDivElement>(null)
  const [fit, setFit] = useState(1)
  const [chosenZoom, setZoom] = useState<number | null>(null)
  const [page, setPage] = useState(1)
  const pages = paper.html.split('<section class="page').length - 1
  const zoom = chosenZoom ?? fit
  useEffect(() => {
    const element = desk.current
    if (!element) return undefined
    const observer = new ResizeObserver(() => {
      const width = (element.clientWidth - 4) / (PAGE_WIDTH + EDGE)
      setFit(Math.min(1, Math.max(LEAST, Math.floor(width * 100) / 100)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const turn = (to: number) => sheetsOf(desk.current)[to - 1]?.scrollIntoView({ block: 'start' })
  const step = (by: number) => setZoom(Math.min(MOST, Math.max(LEAST, Math.round((zoom + by) * 100) / 100)))
  return (
    <section className={styles.pane} style={{ height }} aria-label={label}>
      <div className={styles.bar}>
        <Button
          size="small"
          icon={<LeftOutlined />}
          aria-label="上一页"
          disabled={page <= 1}
          onClick={() => turn(page - 1)}
        />
        <span>
          第 {Math.min(page, pages)} / {pages} 页
        </span>
        <Button
          size="small"
          icon={<RightOutlined />}
          aria-label="下一页"
          disabled={page >= pages}
          onClick={() => turn(page + 1)}
        />
        <Button size="small" icon={<MinusOutlined />} aria-label="缩小" onClick={() => step(-STEP)} />
        <span>{Math.round(zoom * 100)}%</span>
        <Button size="small" icon={<PlusOutlined />} aria-label="放大" onClick={() => step(STEP)} />
        {chosenZoom !== null && (
          <Button size="small" type="link" onClick={() => setZoom(null)}>
            适合宽度
          </Button>
        )}
        <span className={styles.spring} />
        {extra}
      </div>
      <div
        ref={desk}
        className={styles.desk}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        role="region"
        aria-label={`${label}：页面`}
        onScroll={() => setPage(pageInView(desk.current))}
      >
        <Paper {...paper} zoom={zoom} />
      </div>
    </section>
  )
}

function sheetsOf(desk: HTMLElement | null): HTMLElement[] {
  const host = desk?.firstElementChild
  return [...(host?.shadowRoot?.querySelectorAll<HTMLElement>('.page') ?? [])]
}

/** The last page that begins above the middle of the desk. */
function pageInView(desk: HTMLElement | null): number {
  if (!desk) return 1
  const { top, height } = desk.getBoundingClientRect()
  const above = sheetsOf(desk).filter((sheet) => sheet.getBoundingClientRect().top < top + height / 2)
  return Math.max(1, above.length)
}
