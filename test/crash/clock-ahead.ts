/**
 * Loaded into Heed before everything else, in each of its threads: its clock is ahead of the machine's by as many milliseconds as
 * HEED_CLOCK_AHEAD says, so that what is due within them has come due. All times that Heed works with are read from here.
 */
const ahead = Number(process.env.HEED_CLOCK_AHEAD);
const { now } = Date;

Date.now = () => now() + ahead;
