package onestop.exporter;

import java.io.ByteArrayOutputStream;

/** Records that travel together, as lines of JSON. */
final class Batch {
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(16 * 1024);
  private int count;
  private long position = -1;

  void add(final byte[] line) {
    lines.writeBytes(line);
    lines.write('\n');
    count++;
  }

  /** Everything up to this place in the log is in this batch, or not wanted. */
  void reach(final long position) {
    this.position = position;
  }

  boolean isEmpty() {
    return count == 0;
  }

  int count() {
    return count;
  }

  int bytes() {
    return lines.size();
  }

  long position() {
    return position;
  }

  byte[] body() {
    return lines.toByteArray();
  }
}
