package onestop.exporter;

import io.camunda.zeebe.exporter.api.ExporterException;

/** The exporter's `args`. Names are single lower-case words, as they may come from the environment. */
public final class Settings {
  public String url;
  public int records = 1_000;
  public int bytes = 4 * 1024 * 1024;
  /** Milliseconds that a lone record waits for company. */
  public long delay = 5;
  /** Milliseconds between two batches at most; at least four times as long as the receiver took for the last one. */
  public long interval = 100;

  Settings checked() {
    if (url == null || url.isBlank()) throw new ExporterException("The exporter needs the argument url");
    return this;
  }
}
