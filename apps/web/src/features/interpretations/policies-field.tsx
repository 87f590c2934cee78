import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { useState } from 'react'
import { orpc } from '../../lib/api-client.ts'

/** 被解读文件: one or more, found by index number, document number or title; one that is not on record may be typed. */
export function PoliciesField() {
  const [words, setWords] = useState('')
  const found = useQuery({
    ...orpc.disclosures.list.queryOptions({ input: { q: words, pageSize: 20 } }),
    enabled: words.trim().length >= 2,
  })
  const rows = words.trim().length >= 2 ? (found.data?.rows ?? []) : []
  return (
    <Form.Item
      name="policies"
      label="被解读文件"
      extra="可选几份；按索引号、文号或标题查找，尚未登记的可直接输入索引号后回车。"
    >
      <Select
        mode="tags"
        filterOption={false}
        onSearch={setWords}
        onChange={() => setWords('')}
        tokenSeparators={['、', ',', '，']}
        options={rows.map(({ indexNumber, title }) => ({
          value: indexNumber,
          label: `${indexNumber} ${title}`,
        }))}
        optionLabelProp="value"
        placeholder="至少输入两个字查找"
      />
    </Form.Item>
  )
}
