import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { cangshan2021, documents, INDICATOR_IDS, INDICATOR_LABELS, indicators, schemeSchema } from '../src/index.ts'
import type { Parameter, Source } from '../src/index.ts'

const SRC = new URL('../src/', import.meta.url)

function foldersOf(path: string): string[] {
  return readdirSync(new URL(path, SRC), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
}

function filesOf(path: string): string[] {
  return readdirSync(new URL(path, SRC), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
}

function textOf(path: string): string {
  return readFileSync(new URL(path, SRC), 'utf8')
}

function isParameter(value: object): value is Parameter<unknown> {
  return 'source' in value && 'from' in value && 'value' in value
}

/** Every parameter of the scheme with the path to it. */
function parametersOf(value: unknown, path: string): [string, Parameter<unknown>][] {
  if (typeof value !== 'object' || value === null) return []
  if (isParameter(value)) return [[path, value]]
  return Object.entries(value).flatMap(([key, part]) => parametersOf(part, `${path}/${key}`))
}

const parameters = parametersOf(cangshan2021, 'cangshan-2021')

function clausesOf(sources: readonly Source[]) {
  return sources.filter((source) => source.kind === 'clause')
}

describe('指标', () => {
  test('每个指标一个文件夹，都已登记', () => {
    expect(indicators.map((indicator) => indicator.id)).toEqual([...INDICATOR_IDS])
    expect(foldersOf('indicators/')).toEqual(INDICATOR_IDS.toSorted())
  })

  test.each([...INDICATOR_IDS])('%s：参数、事实、判断、测试和入口俱全，且不引用其他指标', (id) => {
    const parts = ['evaluate.ts', 'evaluate.test.ts', 'facts.ts', 'index.ts', 'parameters.ts']
    expect(parts.filter((part) => !existsSync(new URL(`indicators/${id}/${part}`, SRC)))).toEqual([])
    const others = INDICATOR_IDS.filter((other) => other !== id)
    const offenders = filesOf(`indicators/${id}/`).filter((file) =>
      others.some((other) => textOf(`indicators/${id}/${file}`).includes(`from '../${other}/`)),
    )
    expect(offenders).toEqual([])
  })

  test.each(indicators.map((indicator) => [indicator.id, indicator] as const))(
    '%s：有名称、规则说明和参数格式',
    (id, indicator) => {
      expect(indicator.label).toBe(INDICATOR_LABELS[id])
      expect(indicator.rule.length).toBeGreaterThan(10)
      expect(indicator.parametersSchema.safeParse(cangshan2021.indicators[id]).success).toBe(true)
    },
  )

  test('每个参数都有给人看的名称，方案表单由此生成', () => {
    const shape = schemeSchema.shape.indicators.shape
    const titles = INDICATOR_IDS.flatMap((id) =>
      Object.entries<z.ZodType>(shape[id].shape).map(([name, schema]) => `${id}/${name} ${schema.meta()?.title}`),
    )
    expect(titles.filter((title) => !/[\u4e00-\u9fff]/.test(title))).toEqual([])
    expect(titles.length).toBeGreaterThan(25)
  })
})

describe('依据', () => {
  test('方案符合格式，六项满分合计100分，分值待确认', () => {
    expect(schemeSchema.parse(cangshan2021)).toEqual(cangshan2021)
    expect(cangshan2021).toMatchObject({ arePointsConfirmed: false, note: '演示方案，分值待确认' })
    const heavy = { ...cangshan2021.weights.value, 'monthly-quota': 31 }
    expect(
      schemeSchema.safeParse({ ...cangshan2021, weights: { ...cangshan2021.weights, value: heavy } }).success,
    ).toBe(false)
  })

  test.each(parameters)('%s：有起始日期，有原文或本区设定的理由', (_, parameter) => {
    expect(parameter.from).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    const { source } = parameter
    expect((source.kind === 'local' ? source.reason : source.quote).length).toBeGreaterThan(5)
  })

  test('方案引用的每句话都一字不差地在文件里', () => {
    const quoted = clausesOf(parameters.map(([, parameter]) => parameter.source))
    expect(quoted.length).toBeGreaterThan(8)
    for (const { document, article, quote } of quoted) {
      const text = textOf(`sources/${document}/text.txt`)
      expect(text).toContain(quote)
      expect(documents.find((one) => one.id === document)?.articles).toContainEqual({ article, quote })
    }
  })

  test.each(documents.map((document) => [document.id, document] as const))(
    '%s：所列条款与原文逐条相同',
    (id, document) => {
      const entries = textOf(`sources/${id}/text.txt`).trimEnd().split('\n\n')
      expect(document.articles.map(({ article, quote }) => `${article}\n${quote}`)).toEqual(entries)
      expect(foldersOf('sources/')).toContain(id)
    },
  )

  test('分值都不在通报里，一律是本区设定', () => {
    const points = parameters.filter(([path]) =>
      /(shortMonth|blankMonth|stale|blank|violation|tooFew|outOfStep|bonusEach|none|late|overdue|repeated|weights)$/.test(
        path,
      ),
    )
    expect(points).toHaveLength(13)
    for (const [, parameter] of points) expect(parameter.source.kind).toBe('local')
  })
})

describe('纯粹', () => {
  const production = filesOf('').filter((file) => !file.endsWith('.test.ts') && !file.startsWith('testing/'))

  test('只引用自己和zod，不读时钟、文件、网络', () => {
    const imports = production.flatMap((file) =>
      [...textOf(file).matchAll(/from '([^']+)'/g)].map(([, name = '']) => name),
    )
    expect(imports.filter((name) => !/^(\.{1,2}\/|zod$)/.test(name))).toEqual([])
    const outside = /\b(new Date|Date\.now|process\.|fetch\(|Math\.random|localeCompare|toLocale|Intl\.)/
    expect(production.filter((file) => outside.test(textOf(file)))).toEqual([])
  })

  test('正式代码不引用测试用的台账', () => {
    expect(production.filter((file) => textOf(file).includes('/testing/'))).toEqual([])
  })
})
