import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { EngineConnections } from './engine-adapter.ts'

/** The engine behind `prisma migrate`, as WebAssembly: nothing is downloaded, at install or later. */
export type SchemaEngine = bindings.SchemaEngine

type WasmModule = { instance: { exports: Record<string, unknown> } }

declare global {
  // Node has it; its types leave it to the browser's, which don't belong here.
  var WebAssembly: { instantiate(bytes: Uint8Array, imports: object): Promise<WasmModule> }
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined
}

let isLoaded = false
let panic: string | undefined

/**
 * Runs `use` with a schema engine on the database at `url`; every connection it opened is closed afterwards.
 * @throws what the engine reports; a panic of the engine with its own words
 */
export async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  await load()
  const connections = new EngineConnections(url)
  const timers = unrefTimers()
  try {
    const bound = bindMigrationAwareSqlAdapterFactory(connections)
    const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, bound)
    return await use(engine)
  } catch (cause) {
    throw panic === undefined ? cause : new Error(`Prisma schema engine panicked: ${panic}`, { cause })
  } finally {
    timers.restore()
    await connections.disposeAll()
  }
}

async function load(): Promise<void> {
  if (isLoaded) return
  // Without it a panic shows as "reading 'set_message'".
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => (panic = message) }
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = readFileSync(join(dirname(entry), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': { ...bindings } })
  bindings.__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
  isLoaded = true
}

/** The engine leaves a ten-second timer behind, which would keep every process up that long after its work is done. */
function unrefTimers(): { restore(): void } {
  const original = globalThis.setTimeout
  const unrefing = new Proxy(original, {
    apply: (target, self, args) => {
      const timer: NodeJS.Timeout = Reflect.apply(target, self, args)
      return timer.unref()
    },
  })
  globalThis.setTimeout = unrefing
  return { restore: () => void (globalThis.setTimeout = original) }
}
