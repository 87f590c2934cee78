import type { ChecklistReading, ImportMapping } from '@mingkao/contract'
import { Card } from '../../../components/card.tsx'
import { MappingCard } from '../../../components/mapping/mapping-card.tsx'
import { KeepForm } from './keep-form.tsx'
import type { Asked } from './read-file.ts'
import { RejectedItems } from './rejected-items.tsx'

type Props = { reading: ChecklistReading; asked: Asked; onRead: (mapping: ImportMapping) => void }

/** 试读结果: what was read and by which columns, what was not and why; and, if that is right, the way to keep it. */
export function ReadingResult({ reading, asked, onRead }: Props) {
  const { fileName, mapping, fields, items, rejected, ignored } = reading
  return (
    <>
      <Card title="试读结果" note={`工作表“${mapping.sheet}”`}>
        {items.length + rejected.length + ignored === 0 ? (
          <p>还没有读到自查项：请在下面指明哪一列是检查内容。</p>
        ) : (
          <p>
            读到 <strong>{items.length}</strong> 项；读不了 <strong>{rejected.length}</strong> 行；空行、标题行、合计行{' '}
            {ignored} 行不算。
          </p>
        )}
      </Card>
      <MappingCard mapping={mapping} fields={fields} isEditable isBusy={false} okText="按此重新试读" onApply={onRead} />
      {rejected.length > 0 && <RejectedItems rejected={rejected} asked={asked} />}
      {items.length > 0 && <KeepForm fileName={fileName} items={items} />}
    </>
  )
}
