import { escapeHtml } from '../html/escape-html.ts'
import type { CircularModel } from '../model/model.ts'

/** 文档属性. The day it was made is the day after the period, at which nobody looks; what matters is that it never changes. */
export function coreProperties(model: CircularModel): string {
  const title = model.title.map((line) => line.map(({ text }) => text).join('')).join('')
  const made = `${model.period.end}T00:00:00Z`
  const when = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeHtml(made)}</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(model.issuer)}</dc:creator><cp:lastModifiedBy>${escapeHtml(model.issuer)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${when('created')}${when('modified')}</cp:coreProperties>`
}
