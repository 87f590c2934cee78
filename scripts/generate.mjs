import { generateClient } from './setup/prepare.mjs'

// pnpm generate: the database client, after a change of prisma/schema. npm start and npm test do it by themselves.

await generateClient()
