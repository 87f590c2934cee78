import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'

const MEGABYTE = 1024 * 1024

/**
 * The server's settings as `name=value`. Sessions run in UTC (the driver drops offsets without converting); local
 * days are computed in SQL with `at time zone 'Asia/Shanghai'`.
 */
export function serverSettings(port: number): string[] {
  return [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    `shared_buffers=${sharedBuffers()}MB`,
    'work_mem=16MB',
    'maintenance_work_mem=128MB',
    'max_wal_size=2GB',
    'random_page_cost=1.1',
    'jit=off',
    'log_checkpoints=off',
    ...(hasSmallSharedMemory() ? ['dynamic_shared_memory_type=mmap'] : []),
  ]
}

/** An eighth of the machine, between 64 MB and 1 GB: the console and a browser often share it. */
function sharedBuffers(): number {
  return Math.round(Math.min(1024, Math.max(64, totalmem() / MEGABYTE / 8)))
}

/** Containers give /dev/shm 64 MB: a parallel query would stop with "could not resize shared memory segment". */
function hasSmallSharedMemory(): boolean {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < 512 * MEGABYTE
  } catch {
    return false
  }
}
