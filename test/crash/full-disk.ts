import fs from 'node:fs';

/**
 * Loaded into Heed before everything else, in each of its threads: while the file that HEED_FULL_DISK names is there, no file can be
 * written, as on a disk that is full. Taking away and renaming go on working, as they do there. What SQLite writes goes past this; the
 * engine's own tests fill a real disk (test/engine/embedded-full-disk.test.ts).
 */
const flag = process.env.HEED_FULL_DISK ?? '';
const { writeFileSync } = fs;

fs.writeFileSync = (...given) => {
  if (fs.existsSync(flag)) throw noSpace();
  writeFileSync(...given);
};

function noSpace(): Error {
  const message = 'ENOSPC: no space left on device, write';
  return Object.assign(new Error(message), { code: 'ENOSPC', errno: -28, syscall: 'write' });
}
