import type { Progress } from '../../processes';

/** A line that is written over on a screen; in a file one line a tenth of the way. */
export function progressLine(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let tenths = 0;
  return (done, total) => {
    const line = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} procedures ${what}`;
    if (stream.isTTY) {
      stream.write(`\r${line}${done === total ? '\n' : ''}`);
      return;
    }
    const reached = Math.floor((done * 10) / total);
    if (reached === tenths) return;
    tenths = reached;
    stream.write(`${line}\n`);
  };
}
