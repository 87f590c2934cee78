import { z } from 'zod'

// Evaluated before the first schema: zod would otherwise probe for `eval`, which the pages' CSP forbids.
z.config({ jitless: true })
