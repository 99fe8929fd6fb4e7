package store;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * A write is answered after it is in the journal. Writers that finish while another's flush runs share the next one.
 * From time to time a checkpoint commits the store and begins a new journal; no checkpoint falls into the middle of
 * a write, so document and index entries never part, not even by kill -9.
 * Files are forced to the disk once a second: a power cut may lose that second. Space that the last forced state
 * still needs is not used again before.
 */
final class Commits {

    private static final String JOURNAL = "journal";
    private static final long CHECKPOINT_BYTES = 16 << 20;
    private static final int CHECKPOINT_ROUNDS = 5;
    private static final int COMPACT_BELOW_PERCENT = 60;
    private static final int COMPACT_BYTES = 8 << 20;
    private final MVStore store;
    private final Tables tables;
    private final Journal journal;
    private final ReentrantReadWriteLock writing = new ReentrantReadWriteLock();
    private final AtomicLong finished = new AtomicLong();
    private long committed;
    private MVStore.TxCounter forcedState;
    private long forcedBytes;
    private int rounds;

    /** Brings the store to its last acknowledged write. */
    Commits(MVStore store, Tables tables, Journal journal) {
        this.store = store;
        this.tables = tables;
        this.journal = journal;
        store.setRetentionTime(0);
        store.setVersionsToKeep(0);
        forcedState = store.registerVersionUsage();
        journal.begin(journal.replay(tables.number(JOURNAL), tables.byId()));
        checkpoint();
        forceCheckpoint();
    }

    <T> T write(Supplier<T> command) {
        writing.readLock().lock();
        try {
            return command.get();
        } finally {
            journal.seal();
            writing.readLock().unlock();
            commitAfter(finished.incrementAndGet());
        }
    }

    private synchronized void commitAfter(long write) {
        if (committed < write) {
            long included = finished.get();
            orEnd(tables.changed() ? this::checkpoint : journal::flush);
            committed = included;
        }
    }

    /** What cannot be written cannot be answered either, and may be half in the file: the next start sorts it out. */
    private void orEnd(Runnable operation) {
        try {
            operation.run();
        } catch (MVStoreException | UncheckedIOException exception) {
            throw Failure.of(exception, journal.storeFile());
        }
    }

    private synchronized void checkpoint() {
        alone(() -> {
            journal.flush();
            journal.begin(journal.number() + 1);
            tables.number(JOURNAL, journal.number());
            journal.discard();
            tables.checkpointed();
            return store.commit();
        });
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
        orEnd(this::forceAndCompact);
    }

    private void forceAndCompact() {
        if (journal.size() == 0) {
            return;
        }
        if (++rounds % CHECKPOINT_ROUNDS == 0 || journal.size() > CHECKPOINT_BYTES) {
            checkpoint();
            forceCheckpoint();
            alone(() -> store.compact(COMPACT_BELOW_PERCENT, COMPACT_BYTES));
        } else if (journal.size() != forcedBytes) {
            forcedBytes = journal.size();
            journal.force();
        }
    }

    private void forceCheckpoint() {
        MVStore.TxCounter state = alone(store::registerVersionUsage);
        long kept = journal.number();
        store.sync();
        store.deregisterVersionUsage(forcedState);
        forcedState = state;
        journal.forgetBefore(kept);
    }

    void close(int compactionMilliseconds) {
        checkpoint();
        alone(() -> {
            store.close(compactionMilliseconds);
            journal.forgetBefore(journal.number() + 1);
            return null;
        });
    }
}
