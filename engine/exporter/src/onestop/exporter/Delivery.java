package onestop.exporter;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;

/** One batch on its way: sent again, at growing intervals and without end, until the receiver has accepted it. */
final class Delivery {
  private static final long FIRST_PAUSE_MS = 20;
  private static final long LONGEST_PAUSE_MS = 2_000;
  private static final int ATTEMPTS_BETWEEN_WARNINGS = 15;

  private final Receiver receiver;
  private final Batch batch;
  private final Logger log;
  private final byte[] body;
  private final Runnable onAnswer;
  private CompletableFuture<Void> attempt;
  private int failures;
  private long notBefore;

  /** {@code onAnswer} is run on a thread of the HTTP client. */
  Delivery(final Receiver receiver, final Batch batch, final Logger log, final Runnable onAnswer) {
    this.receiver = receiver;
    this.batch = batch;
    this.log = log;
    this.onAnswer = onAnswer;
    body = batch.body();
    attempt = post();
  }

  private CompletableFuture<Void> post() {
    final var posted = receiver.post(body);
    posted.whenComplete((answer, failure) -> onAnswer.run());
    return posted;
  }

  Batch batch() {
    return batch;
  }

  /** Also what makes the next attempt start, once its time has come. */
  boolean isDone() {
    if (attempt == null && System.nanoTime() - notBefore >= 0) attempt = post();
    if (attempt == null || !attempt.isDone()) return false;
    if (!attempt.isCompletedExceptionally()) {
      if (failures > 0) log.info("The receiver accepts records again, after {} refusals", failures);
      return true;
    }
    pause(attempt.exceptionNow());
    return false;
  }

  boolean await(final Duration patience) {
    try {
      if (attempt != null) attempt.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (final TimeoutException | ExecutionException notYet) {
      return isDone();
    } catch (final InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return isDone();
  }

  boolean isPausing() {
    return attempt == null;
  }

  long pauseLeftMs() {
    return Math.max(1, TimeUnit.NANOSECONDS.toMillis(notBefore - System.nanoTime()));
  }

  private void pause(final Throwable reason) {
    attempt = null;
    if (failures++ % ATTEMPTS_BETWEEN_WARNINGS == 0) {
      log.warn("The receiver did not accept {} records (attempt {}): {}", batch.count(), failures, reason.toString());
    }
    final var pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS << Math.min(failures - 1, 10));
    notBefore = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pause);
  }
}
