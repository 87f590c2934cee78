import * as fc from 'fast-check'
import { parse, unparse } from 'papaparse'
import { expect, test } from 'vitest'
import { CsvSplitter, OpenQuote } from './csv-splitter.ts'

function split(text: string, delimiter = ',', pieceLength = text.length || 1): string[][] {
  const splitter = new CsvSplitter(delimiter, '\n')
  const records: string[][] = []
  for (let at = 0; at < text.length; at += pieceLength) records.push(...splitter.push(text.slice(at, at + pieceLength)))
  records.push(...splitter.end())
  return records
}

test('引号里可以有分隔符、换行和成对的引号', () => {
  expect(split('a,"b,c","d\r\ne","f""g"\r\nh,i')).toEqual([
    ['a', 'b,c', 'd\r\ne', 'f"g'],
    ['h', 'i'],
  ])
})

test('与 Excel 一样：引号后面的字仍属于这一格，格中间的引号就是引号', () => {
  expect(split('"放管服"改革,5"管\n"x" ,y')).toEqual([
    ['放管服改革', '5"管'],
    ['x ', 'y'],
  ])
})

test('最后一行没有换行也算一行，空行是一行空的', () => {
  expect(split('a,b\n\nc')).toEqual([['a', 'b'], [''], ['c']])
  expect(split('a,')).toEqual([['a', '']])
})

test('引号一直没有配对：说得出从第几行开始', () => {
  expect(() => split('a,b\n"c,d\ne,f\n')).toThrow(new OpenQuote(2))
})

const field = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '中', '\t', '😀') })
const table = fc.array(fc.array(field, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 })

test('写得规矩的 CSV 与 Papa Parse 读得一样，无论从哪里断开', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(',', ';', '\t'),
      fc.integer({ min: 1, max: 9 }),
      (rows, delimiter, pieceLength) => {
        const text = unparse(rows, { delimiter, newline: '\r\n', quotes: true })
        expect(split(text, delimiter, pieceLength)).toEqual(rows)
        expect(parse<string[]>(text, { delimiter, newline: '\r\n' }).data).toEqual(rows)
      },
    ),
  )
})

test('从哪里断开都不改变结果', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n') }),
      fc.integer({ min: 1, max: 5 }),
      (text, length) => {
        const attempt = (pieceLength: number): unknown => {
          try {
            return split(text, ',', pieceLength)
          } catch (error) {
            return error instanceof OpenQuote ? error.record : error
          }
        }
        expect(attempt(length)).toEqual(attempt(text.length || 1))
      },
    ),
  )
})
