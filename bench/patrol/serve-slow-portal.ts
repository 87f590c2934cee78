import { createServer } from 'node:http'

// node serve-slow-portal.ts LATENCY_MS: list pages of 30 items, as long as they usually are; tells its parent the port.

const latencyMs = Number(process.argv[2])
const MENU = Array.from({ length: 60 }, (_, index) => `<li><a href="/menu/${index}/">导航栏目之${index}</a></li>`).join(
  '',
)

function listPage(folder: string): string {
  const items = Array.from({ length: 30 }, (_, index) => {
    const day = `2021-09-${String(30 - index).padStart(2, '0')}`
    return `<li class="${index % 2 ? 'odd' : 'even'}"><a href="${folder}t${index}.html" title="仓山区第${index}次工作会议召开情况通报">仓山区第${index}次工作会议召开情况通报</a><span>${day}</span></li>`
  })
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>栏目</title></head><body><ul class="nav">${MENU}</ul><div class="list"><ul>${items.join('')}</ul></div><div class="footer">版权所有</div></body></html>`
}

const server = createServer((req, res) => {
  const path = req.url ?? '/'
  setTimeout(() => {
    if (path === '/robots.txt') res.writeHead(404).end()
    else res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(listPage(path))
  }, latencyMs)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  process.send?.(typeof address === 'object' && address ? address.port : 0)
})
process.on('disconnect', () => process.exit(0))
