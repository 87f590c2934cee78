import { UploadOutlined } from '@ant-design/icons'
import { Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import { client } from '../../lib/api-client.ts'
import { apiProblem, type ApiProblem } from '../../lib/api-problem.ts'
import styles from './schemes.module.css'
import { useDraftScheme } from './use-draft-scheme.ts'

/** 由文件新建: what is wrong with the file is listed place by place, and nothing is made of it. */
export function UploadScheme() {
  const input = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const upload = useDraftScheme(async (file: File) => {
    const text = await file.text()
    try {
      return await client.schemes.import({ text })
    } catch (error) {
      const faults = apiProblem(error)
      if (faults.fields.length > 0) setProblem(faults)
      throw error
    }
  })
  return (
    <>
      <Button icon={<UploadOutlined />} loading={upload.isPending} onClick={() => input.current?.click()}>
        上传方案文件
      </Button>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="方案文件（JSON）"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0]
          target.value = ''
          if (file) upload.mutate(file)
        }}
      />
      {problem && (
        <Modal
          open
          title={`方案文件有 ${problem.fields.length} 处不符合要求`}
          footer={<Button onClick={() => setProblem(null)}>知道了</Button>}
          onCancel={() => setProblem(null)}
        >
          <ul className={styles.faults}>
            {problem.fields.map(({ path, message }) => (
              <li key={`${path} ${message}`}>{message}</li>
            ))}
          </ul>
        </Modal>
      )}
    </>
  )
}
