/**
 * Loaded first in every Node part: when the supervisor is gone, however it went, the channel to it closes,
 * and the part ends too, in good order if it can.
 */
const graceMs = 5_000;

if (process.channel) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), graceMs).unref();
  });
  // Listening must not keep a part alive that has nothing else to do.
  process.channel.unref();
}
