export * from './preview.ts'
export { renderDocx } from './word/render-docx.ts'
