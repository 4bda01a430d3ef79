import fc from 'fast-check';

/**
 * A property that fails is made smaller in one go, without a pause in which a test could time out: of a large one for hours. After this
 * long, in milliseconds, it is told as it was found so far. Longer than any takes that holds, on a slow machine too.
 */
const LONGEST = 60_000;

fc.configureGlobal({ interruptAfterTimeLimit: LONGEST, markInterruptAsFailure: true });
