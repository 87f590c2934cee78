// pnpm bench NAME: peers side by side in one run, with their ratio.
const benches: Record<string, (options: readonly string[]) => Promise<void>> = {
  api: async (options) => (await import('./api.ts')).benchApi(options),
  circular: async () => (await import('./circular.ts')).benchCircular(),
  columns: async () => (await import('./columns.ts')).benchColumns(),
  import: async (options) => (await import('./import.ts')).benchImport(options),
  patrol: async () => (await import('./patrol.ts')).benchPatrol(),
  registers: async () => (await import('./registers.ts')).benchRegisters(),
  rules: async () => (await import('./rules.ts')).benchRules(),
}

const [name = '', ...options] = process.argv.slice(2)
const bench = benches[name]
if (bench) await bench(options)
else {
  process.stderr.write(`pnpm bench ${Object.keys(benches).join(' | ')}\n`)
  process.exitCode = 1
}
