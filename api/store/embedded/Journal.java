package store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.CRC32;
import org.h2.mvstore.MVMap;

/**
 * What was written since the last checkpoint of the store, as puts and removals by map, in files numbered upwards.
 * A commit of the store rewrites whole pages; a line here is a hundredth of that, and a write is answered when it is in.
 * A group of changes belongs to one document and is replayed whole or not at all. Replaying what the store
 * has already is harmless: the last change of a key wins, as it did before.
 */
final class Journal {

    private static final int REMOVED = -1;
    private static final int HEADER = Long.BYTES + Integer.BYTES;
    private final Path file;
    private final ThreadLocal<Group> groups = ThreadLocal.withInitial(Group::new);
    private ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private volatile FileChannel channel;
    private long number;
    private volatile long written;

    Journal(Path file) {
        this.file = file;
    }

    Path storeFile() {
        return file;
    }

    /** Adds a change to the group of this thread. */
    void note(int map, byte[] key, byte[] value) {
        groups.get().add(map, key, value);
    }

    /** Ends a group. To be called by the writer while no other can change the same document. */
    void seal() {
        byte[] group = groups.get().take();
        if (group.length > 0) {
            CRC32 sum = new CRC32();
            sum.update(group);
            byte[] header = ByteBuffer.allocate(HEADER).putInt(group.length).putLong(sum.getValue()).array();
            synchronized (this) {
                pending.writeBytes(header);
                pending.writeBytes(group);
            }
        }
    }

    /** Forgets the group of this thread: for changes that a checkpoint will save. */
    void discard() {
        groups.get().take();
    }

    /** Writes all sealed groups to the file; they survive the end of this process from then on. */
    void flush() {
        ByteBuffer bytes;
        synchronized (this) {
            bytes = ByteBuffer.wrap(pending.toByteArray());
            pending.reset();
        }
        written += bytes.remaining();
        io(() -> {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        });
    }

    void force() {
        io(() -> {
            try {
                channel.force(false);
            } catch (ClosedChannelException overtaken) {
                // A checkpoint has begun the next file meanwhile: the store itself holds what was in this one.
            }
        });
    }

    /** Bytes since the last checkpoint. */
    long size() {
        return written;
    }

    /** Begins the file of this number. */
    void begin(long next) {
        io(() -> {
            if (channel != null) {
                channel.close();
            }
            channel = FileChannel.open(path(next), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        });
        number = next;
        written = 0;
    }

    long number() {
        return number;
    }

    /** Deletes the files before this number, which a checkpoint on disk has made needless. */
    void forgetBefore(long kept) {
        for (long old = kept - 1; Files.exists(path(old)); old--) {
            Path path = path(old);
            io(() -> Files.delete(path));
        }
    }

    /** Applies the files from this number on; returns the number after the last. */
    long replay(long from, Map<Integer, MVMap<byte[], byte[]>> maps) {
        long next = from;
        for (; Files.exists(path(next)); next++) {
            Path path = path(next);
            io(() -> replay(ByteBuffer.wrap(Files.readAllBytes(path)), maps));
        }
        return next;
    }

    private static void replay(ByteBuffer bytes, Map<Integer, MVMap<byte[], byte[]>> maps) {
        while (bytes.remaining() > HEADER) {
            int length = bytes.getInt();
            long sum = bytes.getLong();
            if (length <= 0 || length > bytes.remaining()) {
                return;
            }
            CRC32 actual = new CRC32();
            actual.update(bytes.array(), bytes.position(), length);
            if (actual.getValue() != sum) {
                return;
            }
            applyGroup(bytes, bytes.position() + length, maps);
        }
    }

    private static void applyGroup(ByteBuffer bytes, int end, Map<Integer, MVMap<byte[], byte[]>> maps) {
        while (bytes.position() < end) {
            MVMap<byte[], byte[]> map = maps.get(bytes.getInt());
            byte[] key = new byte[bytes.getInt()];
            int length = bytes.get(key).getInt();
            byte[] value = length == REMOVED ? null : new byte[length];
            if (value != null) {
                bytes.get(value);
            }
            if (map != null && value == null) {
                map.remove(key);
            } else if (map != null) {
                map.put(key, value);
            }
        }
    }

    private Path path(long segment) {
        return file.resolveSibling(file.getFileName() + ".journal-" + segment);
    }

    private interface Operation {
        void run() throws IOException;
    }

    private static void io(Operation operation) {
        try {
            operation.run();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    private static final class Group {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(bytes);

        void add(int map, byte[] key, byte[] value) {
            io(() -> {
                out.writeInt(map);
                out.writeInt(key.length);
                out.write(key);
                out.writeInt(value == null ? REMOVED : value.length);
                out.write(value == null ? Bytes.EMPTY : value);
            });
        }

        byte[] take() {
            byte[] taken = bytes.toByteArray();
            bytes.reset();
            return taken;
        }
    }
}
