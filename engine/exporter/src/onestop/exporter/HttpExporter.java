package onestop.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.ExporterException;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;

/**
 * Posts the records of a partition, in batches and in order, to a receiver; at least once, none skipped.
 *
 * <p>The broker calls every public method on the partition's exporting actor. Sending goes on meanwhile on a thread of
 * its own: the actor's timers are late by up to half a second while the broker is idle, and a lone officer would wait
 * for them. What both touch is guarded by this object; the controller takes positions from any thread, in order.
 */
public final class HttpExporter implements Exporter {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private Settings settings;
  private Logger log;
  private Receiver receiver;
  private Controller controller;
  private Batch filling = new Batch();
  private Delivery underway;
  private ScheduledExecutorService clock;
  private boolean lookIsPlanned;
  private long sentAt = System.nanoTime();
  private long dueAt;
  /** A busy receiver gets few large batches, an idle one each record soon. */
  private long pauseNs;
  private long sequence;

  @Override
  public void configure(final Context context) {
    final var configuration = context.getConfiguration();
    settings = configuration.instantiate(Settings.class).checked();
    log = context.getLogger();
    receiver = new Receiver(settings.url, context.getPartitionId(), configuration.getId());
    context.setFilter(new Selection());
  }

  @Override
  public void open(final Controller controller) {
    this.controller = controller;
    clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("http-exporter").factory());
    sequence = controller.readMetadata().map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(0L);
    log.info("Exporting to {} from sequence {}", settings.url, sequence + 1);
  }

  @Override
  public void close() {
    clock.shutdownNow();
    receiver.close();
  }

  @Override
  public synchronized void export(final Record<?> record) {
    if (Selection.isWanted(record)) take(record);
    filling.reach(record.getPosition());
    acknowledgeUnwanted();
  }

  private void take(final Record<?> record) {
    if (isFull()) makeRoom();
    if (filling.isEmpty()) dueAt = Math.max(in(settings.delay, System.nanoTime()), sentAt + pauseNs);
    filling.add(RecordLine.of(record, sequence + 1));
    sequence++;
    if (isFull() && underway == null) send();
    if (underway == null && !lookIsPlanned) planLook(untilDueMs());
  }

  /** Throwing makes the broker offer the same record again later: nothing is lost, and memory stays bounded. */
  private void makeRoom() {
    if (underway != null && !underway.await(PATIENCE)) throw new ExporterException("The receiver is behind");
    advance();
    if (underway == null && isFull()) send();
  }

  private void advance() {
    if (underway != null && underway.isDone()) {
      acknowledge(underway.batch());
      pauseNs = Math.min(in(settings.interval, 0), 4 * (System.nanoTime() - sentAt));
      underway = null;
    }
    acknowledgeUnwanted();
  }

  private static long in(final long milliseconds, final long from) {
    return from + TimeUnit.MILLISECONDS.toNanos(milliseconds);
  }

  private long untilDueMs() {
    return TimeUnit.NANOSECONDS.toMillis(dueAt - System.nanoTime());
  }

  private void send() {
    underway = new Delivery(receiver, filling, log, () -> inTime(0));
    sentAt = System.nanoTime();
    filling = new Batch();
  }

  private void sendInTime() {
    if (isFull() || untilDueMs() <= 0) send();
    else planLook(untilDueMs());
  }

  private void planLook(final long delayMs) {
    lookIsPlanned = true;
    inTime(delayMs);
  }

  private void inTime(final long delayMs) {
    try {
      clock.schedule(this::look, delayMs, TimeUnit.MILLISECONDS);
    } catch (final RejectedExecutionException closed) {
      log.debug("Closed: what is not acknowledged comes again");
    }
  }

  private synchronized void look() {
    lookIsPlanned = false;
    try {
      advance();
      if (underway != null && underway.isPausing()) planLook(underway.pauseLeftMs());
      if (underway == null && !filling.isEmpty()) sendInTime();
    } catch (final RuntimeException unexpected) {
      log.error("The records could not be sent on", unexpected);
      planLook(PATIENCE.toMillis());
    }
  }

  /** With nothing on its way the position moves past records that are not sent, so that the broker can compact its log. */
  private void acknowledgeUnwanted() {
    if (underway == null && filling.isEmpty() && filling.position() > controller.getLastExportedRecordPosition()) {
      acknowledge(filling);
    }
  }

  private void acknowledge(final Batch batch) {
    final var counted = sequence - filling.count();
    controller.updateLastExportedRecordPosition(
        batch.position(), ByteBuffer.allocate(Long.BYTES).putLong(counted).array());
  }

  private boolean isFull() {
    return filling.count() >= settings.records || filling.bytes() >= settings.bytes;
  }
}
