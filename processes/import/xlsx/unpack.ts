import { strFromU8, unzipSync, type Unzipped } from 'fflate';
import { maxMegabytes } from '../table';

export class TooLarge extends Error {}

const wanted = /^xl\/(workbook\.xml|sharedStrings\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/;

/**
 * The parts of a workbook that hold cells. Sizes are added up before anything is unpacked, and an entry gets no more
 * room than its header says, so a file that grows a thousandfold is refused at once.
 * @throws TooLarge, and fflate's error when the file is no sound archive
 */
export function unpack(file: Uint8Array): Map<string, () => string> {
  let total = 0;
  const parts: Unzipped = unzipSync(file, {
    filter: ({ name, originalSize }) => {
      if (!wanted.test(name)) return false;
      total += originalSize;
      if (total > maxMegabytes * 1_048_576) throw new TooLarge();
      return true;
    },
  });
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, () => strFromU8(bytes)]));
}
