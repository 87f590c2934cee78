import type { CircularModel } from '@mingkao/circular'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'

function row(texts: readonly string[]): TableRow {
  return new TableRow({ children: texts.map((text) => new TableCell({ children: [new Paragraph(text)] })) })
}

/** The same text and rows with docx as its first example writes them: no styles, no measures, no headings repeated. */
export async function bareDocument(model: CircularModel): Promise<Uint8Array> {
  const children = [
    ...model.body.map(({ number, runs }) => new Paragraph(number + runs.map(({ text }) => text).join(''))),
    ...model.annexes.flatMap(({ title, content }) => [
      new Paragraph(title),
      new Table({
        rows:
          content.kind === 'table'
            ? [content.columns.map(({ heading }) => heading), ...content.rows].map(row)
            : content.rows.map(({ cells }) => row(cells.map(({ label }) => label))),
      }),
    ]),
  ]
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })))
}
