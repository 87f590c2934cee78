import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils'
import { Client, Pool, type QueryArrayConfig } from 'pg'

const CHAR_OID = 18
const TEXT_OID = 25

/** Prisma's connection, mended where its schema engine and its adapter disagree. */
class EngineConnection implements SqlDriverAdapter {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #pool: Pool
  readonly #inner: SqlDriverAdapter
  readonly #onDispose: () => Promise<void>

  constructor(pool: Pool, inner: SqlDriverAdapter, onDispose: () => Promise<void>) {
    this.#pool = pool
    this.#inner = inner
    this.#onDispose = onDispose
  }

  /** The catalogue's one-byte "char" is unknown to the adapter, and the engine panics when it gets it as text. */
  async queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    const charColumns = new Set<number>()
    const connection = await new PrismaPg(presentCharAsText(this.#pool, charColumns)).connect()
    try {
      const result = await connection.queryRaw(query)
      const columnTypes = result.columnTypes.map((type, i) => (charColumns.has(i) ? ColumnTypeEnum.Character : type))
      return { ...result, columnTypes }
    } finally {
      await connection.dispose()
    }
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#inner.executeRaw(query)
  }

  /** The adapter cuts a script at every semicolon, those inside function bodies too; the server reads it whole. */
  async executeScript(script: string): Promise<void> {
    await this.#pool.query(script)
  }

  startTransaction: SqlDriverAdapter['startTransaction'] = (isolationLevel) =>
    this.#inner.startTransaction(isolationLevel)

  getConnectionInfo() {
    return this.#inner.getConnectionInfo?.() ?? { supportsRelationJoins: true }
  }

  async dispose(): Promise<void> {
    await this.#inner.dispose()
    if (!this.#pool.ended) await this.#pool.end()
    await this.#onDispose()
  }
}

function presentCharAsText(pool: Pool, charColumns: Set<number>): Pool {
  const query = async (config: QueryArrayConfig) => {
    const result = await pool.query(config)
    result.fields.forEach((field, index) => {
      if (field.dataTypeID !== CHAR_OID) return
      field.dataTypeID = TEXT_OID
      charColumns.add(index)
    })
    return result
  }
  return new Proxy(pool, {
    get: (target, key) => (key === 'query' ? query : Reflect.get(target, key, target)),
  })
}

/**
 * The connections handed to the schema engine. It closes none of them by itself, so whoever made this calls
 * `disposeAll`, or the next run waits ten seconds for the lock of the last.
 */
export class EngineConnections implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'
  readonly #url: string
  readonly #open = new Set<EngineConnection>()

  constructor(url: string) {
    this.#url = url
  }

  connect(): Promise<SqlDriverAdapter> {
    return this.#connectTo(this.#url, async () => undefined)
  }

  /** Prisma's own would work in the real database when it is given by a connection string. */
  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const name = `shadow_${randomUUID()}`
    await this.#onServer(`create database "${name}"`)
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    return this.#connectTo(url.href, () => this.#onServer(`drop database if exists "${name}" with (force)`))
  }

  async disposeAll(): Promise<void> {
    for (const connection of [...this.#open].toReversed()) await connection.dispose()
  }

  async #connectTo(url: string, onDispose: () => Promise<void>): Promise<SqlDriverAdapter> {
    const pool = new Pool({ connectionString: url, options: '-c TimeZone=UTC', max: 2 })
    pool.on('error', () => undefined)
    const connection: EngineConnection = new EngineConnection(pool, await new PrismaPg(pool).connect(), async () => {
      if (this.#open.delete(connection)) await onDispose()
    })
    this.#open.add(connection)
    return connection
  }

  async #onServer(sql: string): Promise<void> {
    const client = new Client({ connectionString: this.#url })
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
}
