import { z } from 'zod';

/** How long something takes or may take, in minutes, as the settings say it; parts of one count. */
export const Minutes = z.number().positive({ error: 'should be more than 0 minutes' });
