package store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * The document store: `java -cp … store.Main <file> <port>`. Prints `ready <port>`, serves on loopback,
 * and ends when its standard input does, that is when the process that started it is gone.
 */
public final class Main {

    private static final int CACHE_MEGABYTES = 96;
    private static final int PAGE_BYTES = 8 << 10;
    private static final int THREADS = 64;
    private static final int CLOSING_MILLISECONDS = 2000;

    private Main() {
    }

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            throw Failure.WRONG_USE.end("Usage: store.Main <file> <port>");
        }
        Path file = Path.of(arguments[0]).toAbsolutePath();
        MVStore store = open(file);
        try {
            serve(store, new Journal(file), Integer.parseInt(arguments[1]));
        } catch (RuntimeException exception) {
            throw Failure.of(exception, file);
        }
    }

    private static MVStore open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new MVStore.Builder().fileName(file.toString()).autoCommitDisabled().autoCommitBufferSize(0)
                .cacheSize(CACHE_MEGABYTES).pageSplitSize(PAGE_BYTES)
                .backgroundExceptionHandler((thread, error) -> Failure.of(error, file)).open();
        } catch (IOException exception) {
            throw Failure.DISK.end("The folder of the document store cannot be made: " + exception.getMessage());
        } catch (MVStoreException exception) {
            throw Failure.of(exception, file);
        }
    }

    private static void serve(MVStore store, Journal journal, int port) {
        Tables tables = new Tables(store, journal);
        Commits commits = new Commits(store, tables, journal);
        MongoServer server = new MongoServer(new StoreBackend(tables, commits));
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, THREADS);
        } catch (Exception exception) {
            throw Failure.PORT.end("Port " + port + " on loopback cannot be used by the document store: " + exception.getMessage());
        }
        ScheduledExecutorService maintenance = Executors.newSingleThreadScheduledExecutor();
        maintenance.scheduleWithFixedDelay(commits::maintain, 1, 1, TimeUnit.SECONDS);
        System.out.println("ready " + server.getLocalAddress().getPort());
        awaitEndOfInput();
        server.stopListening();
        maintenance.close();
        commits.close(CLOSING_MILLISECONDS);
        Runtime.getRuntime().halt(0);
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // what is written to us does not matter, only that the writer lives
            }
        } catch (IOException gone) {
            return;
        }
    }
}
