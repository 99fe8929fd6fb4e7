package onestop.exporter;

import io.camunda.zeebe.exporter.api.ExporterException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Where the records go: one HTTP endpoint that answers 2xx once it has stored what it was given. */
final class Receiver {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
  private final HttpRequest.Builder request;

  Receiver(final String url, final int partitionId, final String exporterId) {
    request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(30))
            .header("content-type", "application/x-ndjson")
            .header("x-partition-id", Integer.toString(partitionId))
            .header("x-exporter-id", exporterId);
  }

  /** Completes exceptionally on every answer but 2xx. */
  CompletableFuture<Void> post(final byte[] body) {
    return client
        .sendAsync(request.copy().POST(BodyPublishers.ofByteArray(body)).build(), BodyHandlers.discarding())
        .thenAccept(Receiver::check);
  }

  void close() {
    client.shutdownNow();
  }

  private static void check(final HttpResponse<Void> response) {
    if (response.statusCode() / 100 != 2) {
      throw new ExporterException("answered " + response.statusCode());
    }
  }
}
