/** What stands in the way, as one sentence in each language: printed instead of a stack trace. */
export class Obstacle extends Error {
  /**
   * @param {string} english
   * @param {string} vietnamese
   */
  constructor(english, vietnamese) {
    super(`${english}\n${vietnamese}`);
    this.name = 'Obstacle';
  }
}

/** Progress goes to standard error: standard output belongs to what was asked for. @param {string} text */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Rewrites one line on a terminal; elsewhere, where lines stay, says it only now and then. */
export function progressLine() {
  const terminal = process.stderr.isTTY;
  let saidAt = 0;
  return {
    /** @param {string} text */
    show(text) {
      if (terminal) process.stderr.write(`\r\u001b[2K${text}`);
      else if (Date.now() - saidAt > 5_000) say(text);
      else return;
      saidAt = Date.now();
    },
    end() {
      if (terminal) process.stderr.write('\r\u001b[2K');
    },
  };
}

/**
 * Runs a whole command: an obstacle ends it with its sentence, anything else with its stack.
 *
 * @param {() => Promise<void>} command
 */
export async function asCommand(command) {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.error(error.name === 'Obstacle' ? `\n${error.message}` : error.stack);
    process.exitCode = 1;
  }
}
