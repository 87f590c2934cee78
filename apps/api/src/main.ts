import { readConfig } from './config.ts'
import { createAdmin } from './process/create-admin.ts'
import { resetDemo } from './process/reset-demo.ts'
import { runProcess } from './process/run-process.ts'
import { serve } from './process/serve.ts'
import { UsageError } from './usage-error.ts'

// node apps/api/src/main.ts [serve | reset-demo | create-admin]: environment → database → jobs → app → listen.

const commands = { serve, 'reset-demo': resetDemo, 'create-admin': createAdmin }

await runProcess(async (lifetime) => {
  const name = process.argv[2] ?? 'serve'
  const command = Object.entries(commands).find(([key]) => key === name)?.[1]
  if (!command) throw new UsageError(`没有“${name}”这个命令。可用的命令：${Object.keys(commands).join('、')}。`)
  await command(readConfig(process.env), lifetime, process.argv.slice(3))
})
