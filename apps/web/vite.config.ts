import process from 'node:process'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { contractRoutes } from './contract-routes.ts'

/** `API_ORIGIN`: where the API listens while the web is served with hot reload. */
const apiOrigin = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:3000'

export default defineConfig({
  plugins: [react(), contractRoutes()],
  build: {
    target: 'es2022',
    manifest: true,
    // Everything stays a file of its own: the pages' CSP allows neither inline scripts nor data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
  server: { proxy: { '/api': { target: apiOrigin, changeOrigin: false } } },
})
