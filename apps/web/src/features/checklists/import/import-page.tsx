import { DownloadOutlined, UploadOutlined } from '@ant-design/icons'
import type { ChecklistReading } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { Button, Upload } from 'antd'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import styles from '../checklists.module.css'
import importStyles from './import.module.css'
import { type Asked, readFile } from './read-file.ts'
import { ReadingResult } from './reading-result.tsx'

/** 导入自查表: a file is tried first; only what is then kept becomes a draft. */
export function ImportChecklistPage() {
  const read = useMutation<ChecklistReading, unknown, Asked>({ mutationFn: readFile })
  return (
    <>
      <PageHeader title="导入自查表" scope="省、市印发的指标表（xlsx、csv）；先试读，确认后存为草稿，发布后才使用" />
      <div className={styles.stack}>
        <Card title="选择文件" note="识别表头：一级指标、二级指标、检查内容、分值、评分标准、依据、单项否决、适用单位">
          <div className={importStyles.drop}>
            <Upload
              accept=".xlsx,.csv"
              showUploadList={false}
              beforeUpload={(file) => {
                read.mutate({ file })
                return false
              }}
            >
              <Button icon={<UploadOutlined />} loading={read.isPending}>
                {read.data ? '换一个文件' : '选择文件'}
              </Button>
            </Upload>
            <Button type="link" icon={<DownloadOutlined />} href="/api/checklists/template.xlsx" download>
              下载模板
            </Button>
            {read.data && <span className={styles.quiet}>{read.data.fileName}</span>}
          </div>
        </Card>
        {read.isPending && <TextSkeleton lines={8} label="正在载入试读结果" />}
        {read.error !== null && !read.isPending && <ErrorState error={read.error} />}
        {read.data && !read.isPending && (
          <ReadingResult
            key={read.submittedAt}
            reading={read.data}
            asked={read.variables}
            onRead={(mapping) => read.mutate({ ...read.variables, mapping })}
          />
        )}
      </div>
    </>
  )
}
