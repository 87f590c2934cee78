import { FALLBACKS, FONTS } from '../layout/measures.ts'

function entry(name: string, other: string): string {
  return `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`
}

/** 字体表: each font with what to take where it isn't installed. Nothing is embedded. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.values(FONTS)
  .map((name) => entry(name, FALLBACKS[name]))
  .join('')}</w:fonts>`
