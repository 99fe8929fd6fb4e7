package store;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;

/**
 * A write is answered after it is in the file. Writers that finish while another's commit runs share the next one.
 * No commit falls into the middle of a write, so document and index entries never part, even by kill -9.
 * The file is forced to the disk once a second: a power cut may lose that second, and space that the last
 * forced state still needs is not used again before.
 */
final class Commits {

    private static final int COMPACT_BELOW_PERCENT = 60;
    private static final int COMPACT_BYTES = 4 << 20;
    private static final int ROUNDS_BETWEEN_COMPACTIONS = 2;
    private final MVStore store;
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
    private final AtomicLong finished = new AtomicLong();
    private long committed;
    private MVStore.TxCounter forcedState;
    private long forcedVersion = -1;
    private int rounds;

    Commits(MVStore store) {
        this.store = store;
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        this.forcedState = store.registerVersionUsage();
    }

    <T> T write(Supplier<T> command) {
        writing.readLock().lock();
        try {
            return command.get();
        } finally {
            writing.readLock().unlock();
            commitAfter(finished.incrementAndGet());
        }
    }

    private synchronized void commitAfter(long write) {
        if (committed < write) {
            committed = alone(() -> {
                long included = finished.get();
                store.commit();
                return included;
            });
        }
    }

    private <T> T alone(Supplier<T> operation) {
        writing.writeLock().lock();
        try {
            return operation.get();
        } finally {
            writing.writeLock().unlock();
        }
    }

    /** Called about once a second by one thread. */
    void maintain() {
        long version = store.getCurrentVersion();
        if (version == forcedVersion) {
            return;
        }
        MVStore.TxCounter state = alone(store::registerVersionUsage);
        store.sync();
        store.deregisterVersionUsage(forcedState);
        forcedState = state;
        forcedVersion = version;
        if (++rounds % ROUNDS_BETWEEN_COMPACTIONS == 0) {
            alone(() -> store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES));
        }
    }

    void close(int compactionMilliseconds) {
        alone(() -> {
            store.commit();
            store.close(compactionMilliseconds);
            return null;
        });
    }
}
