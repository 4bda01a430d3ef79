import { z } from 'zod';

/** What made Heed call a lead. */
export const Cause = z.enum(['urgency', 'signal', 'failures', 'clock', 'promise', 'risk', 'asked']);
export type Cause = z.infer<typeof Cause>;
