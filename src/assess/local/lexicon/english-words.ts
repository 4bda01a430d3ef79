/** An apostrophe, or none. The facts' own also takes a backtick for one. */
export const q = "['’]?";
