import { FileExcelOutlined, InboxOutlined } from '@ant-design/icons'
import type { ImportKind } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Alert, Button, Checkbox, Progress, Radio, Upload } from 'antd'
import { useRef, useState } from 'react'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { importKinds, readNewImportSearch } from './imports-search.ts'
import { kindHints, kindLabels } from './import-labels.ts'
import { ImportSteps } from './import-steps.tsx'
import styles from './imports.module.css'
import { uploadFile } from './upload-file.ts'

/** 上传文件: which kind it is, the file, and the template for those who have none. */
export function NewImportPage() {
  const { kind = 'publications' } = useSearch({ from: '/signed-in/imports/new' })
  const navigate = useNavigate({ from: '/imports/new' })
  const [isInitialLoad, setInitialLoad] = useState(false)
  return (
    <>
      <PageHeader title="导入文件" actions={<ImportSteps at="upload" />} />
      <div className={styles.upload}>
        <Card title="资料种类">
          <Radio.Group
            aria-label="资料种类"
            className={styles.kinds ?? ''}
            value={kind}
            onChange={({ target }) => void navigate({ search: readNewImportSearch({ kind: target.value }) })}
          >
            {importKinds.map((value) => (
              <Radio key={value} value={value}>
                <span className={styles.kind}>
                  {kindLabels[value]}
                  <small>{kindHints[value]}</small>
                </span>
              </Radio>
            ))}
          </Radio.Group>
        </Card>
        <Card title={`上传${kindLabels[kind]}`} note="先试运行，看清结果再提交">
          <DropZone kind={kind} isInitialLoad={isInitialLoad} />
          <Checkbox checked={isInitialLoad} onChange={({ target }) => setInitialLoad(target.checked)}>
            初始导入：首次装入历史资料，每行按发布时间算到达，不检查倒填日期
          </Checkbox>
          <p className={styles.template}>
            没有现成的表？
            <a href={`/api/imports/templates/${kind}.xlsx`} download>
              <FileExcelOutlined /> 下载{kindLabels[kind]}模板
            </a>
          </p>
        </Card>
      </div>
    </>
  )
}

function DropZone({ kind, isInitialLoad }: { kind: ImportKind; isInitialLoad: boolean }) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [share, setShare] = useState(0)
  const controller = useRef<AbortController | null>(null)
  const upload = useMutation({
    mutationFn: (file: File) => {
      controller.current = new AbortController()
      setShare(0)
      return uploadFile({ kind, file, isInitialLoad, onProgress: setShare, signal: controller.current.signal })
    },
    onSuccess: (started) => {
      queryClient.setQueryData(orpc.imports.get.queryKey({ input: { id: started.id } }), started)
      void navigate({ to: '/imports/$id', params: { id: started.id } })
    },
  })
  const isCancelled = upload.error instanceof DOMException
  if (upload.isPending) {
    return (
      <div className={styles.sending}>
        <p>正在上传 {upload.variables.name}</p>
        <Progress percent={Math.round(share * 100)} aria-label="上传进度" />
        <Button onClick={() => controller.current?.abort()}>取消上传</Button>
      </div>
    )
  }
  return (
    <>
      {upload.error && !isCancelled && <UploadProblem error={upload.error} />}
      <Upload.Dragger
        accept=".xlsx,.csv,.txt,.tsv"
        multiple={false}
        showUploadList={false}
        beforeUpload={(file) => {
          upload.mutate(file)
          return false
        }}
      >
        <p className={styles.dropIcon}>
          <InboxOutlined />
        </p>
        <p>点击选择文件，或把文件拖到这里</p>
        <p className={styles.hint}>xlsx 或 csv，不超过 50 MB；表头叫法不同也能识别</p>
      </Upload.Dragger>
    </>
  )
}

function UploadProblem({ error }: { error: unknown }) {
  const { message, requestId } = apiProblem(error)
  return (
    <Alert
      type="error"
      showIcon
      className={styles.problem ?? ''}
      title={message}
      description={requestId === null ? undefined : `请求编号 ${requestId}`}
    />
  )
}
