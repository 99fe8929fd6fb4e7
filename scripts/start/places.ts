import { basename, join } from 'node:path';

const above = join(__dirname, '../..');

/** The compiled program, whether this runs as compiled or, in tests, as it is. */
export const distDir = basename(above) === 'dist' ? above : join(above, 'dist');
