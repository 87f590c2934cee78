import { documents, valueAt } from '@mingkao/rules'
import { Checkbox, Form, Input, Modal, Radio, Select } from 'antd'
import { DayInput } from '../../../components/day-input.tsx'
import { textAt } from './text-at.ts'

type Draft = {
  kind: 'clause' | 'local'
  document: string
  article: string
  quote: string
  reason: string
  decidedOn: string
  from: string
  isWithScheme: boolean
  confirmedUntil: string | null
}

type Props = {
  title: string
  parameter: unknown
  today: string
  onClose: () => void
  onDone: (parameter: unknown) => void
}

const asked = (message: string) => [{ required: true, message }]

/** 依据: words of a document at hand, checked against it, or 本区设定 with its reason; and the days the value counts. */
export function SourceDialog({ title, parameter, today, onClose, onDone }: Props) {
  const [form] = Form.useForm<Draft>()
  const kind = Form.useWatch('kind', form) ?? draftOf(parameter, today).kind
  const isWithScheme = Form.useWatch('isWithScheme', form) ?? true
  return (
    <Modal open title={`${title}：依据`} okText="确定" onCancel={onClose} onOk={() => form.submit()} destroyOnHidden>
      <Form
        form={form}
        layout="vertical"
        initialValues={draftOf(parameter, today)}
        onFinish={(draft) => onDone(parameterOf(parameter, draft))}
      >
        <Form.Item name="kind" label="依据种类">
          <Radio.Group
            options={[
              { value: 'clause', label: '文件条款' },
              { value: 'local', label: '本区设定' },
            ]}
          />
        </Form.Item>
        {kind === 'clause' ? <ClauseFields /> : <LocalFields />}
        <Form.Item name="from" label="起算日" rules={asked('请选择起算日')} extra="此日以前的月份不按这个取值考核。">
          <DayInput />
        </Form.Item>
        <Form.Item name="isWithScheme" valuePropName="checked" style={{ marginBottom: 8 }}>
          <Checkbox>确认有效期随整个方案</Checkbox>
        </Form.Item>
        {!isWithScheme && (
          <Form.Item name="confirmedUntil" label="确认有效期至" extra="不填为长期有效；过了这一天，各页会提示。">
            <DayInput />
          </Form.Item>
        )}
      </Form>
    </Modal>
  )
}

function ClauseFields() {
  const form = Form.useFormInstance<Draft>()
  const chosen = Form.useWatch('document', form)
  const document = documents.find(({ id }) => id === chosen)
  const article = Form.useWatch('article', form)
  const quotes = (document?.articles ?? []).filter((one) => one.article === article)
  const articles = [...new Set((document?.articles ?? []).map((one) => one.article))]
  return (
    <>
      <Form.Item name="document" label="文件" rules={asked('请选择文件')}>
        <Select options={documents.map(({ id, title }) => ({ value: id, label: `《${title}》` }))} />
      </Form.Item>
      <Form.Item name="article" label="条款" rules={asked('请选择条款')}>
        <Select
          options={articles.map((value) => ({ value, label: value }))}
          onChange={(next: string) =>
            form.setFieldValue('quote', document?.articles.find((one) => one.article === next)?.quote ?? '')
          }
        />
      </Form.Item>
      {quotes.length > 1 && (
        <Form.Item label="本条中的话">
          <Select
            aria-label="本条中的话"
            options={quotes.map(({ quote }) => ({ value: quote, label: quote }))}
            onChange={(quote: string) => form.setFieldValue('quote', quote)}
          />
        </Form.Item>
      )}
      <Form.Item
        name="quote"
        label="原文"
        extra="可以只摘其中一段，须一字不差。"
        rules={[
          ...asked('请摘录原文'),
          {
            validator: (_rule, words: unknown) =>
              typeof words === 'string' && words !== '' && quotes.every(({ quote }) => !quote.includes(words))
                ? Promise.reject(new Error('与文件原文不一致，请照原文摘录，或改为本区设定'))
                : Promise.resolve(),
          },
        ]}
      >
        <Input.TextArea rows={3} />
      </Form.Item>
    </>
  )
}

function LocalFields() {
  return (
    <>
      <Form.Item name="reason" label="设定理由" rules={asked('请写明设定理由')} extra="写明由谁、依什么定的。">
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
      <Form.Item name="decidedOn" label="设定日期" rules={asked('请选择设定日期')}>
        <DayInput />
      </Form.Item>
    </>
  )
}

function draftOf(parameter: unknown, today: string): Draft {
  const source = valueAt(parameter, ['source'])
  const [document] = documents
  const until = valueAt(parameter, ['confirmedUntil'])
  return {
    kind: textAt(source, ['kind']) === 'clause' ? 'clause' : 'local',
    document: textAt(source, ['document']) || (document?.id ?? ''),
    article: textAt(source, ['article']),
    quote: textAt(source, ['quote']),
    reason: textAt(source, ['reason']),
    decidedOn: textAt(source, ['decidedOn']) || today,
    from: textAt(parameter, ['from']),
    isWithScheme: until === undefined,
    confirmedUntil: typeof until === 'string' ? until : null,
  }
}

function parameterOf(parameter: unknown, draft: Draft): unknown {
  const { kind, document, article, quote, reason, decidedOn, from, isWithScheme, confirmedUntil } = draft
  return {
    value: valueAt(parameter, ['value']),
    from,
    source: kind === 'clause' ? { kind, document, article, quote } : { kind, reason: reason.trim(), decidedOn },
    ...(!isWithScheme && { confirmedUntil: confirmedUntil ?? null }),
  }
}
