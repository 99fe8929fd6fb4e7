package store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** The maps of the store, made and removed. Such a change is not in the journal: it calls for a checkpoint. */
final class Tables {

    private static final MVMap.Builder<byte[], byte[]> TYPE = new MVMap.Builder<byte[], byte[]>().keyType(Bytes.TYPE).valueType(Bytes.TYPE);
    private static final String NUMBERS = "numbers";
    private final MVStore store;
    private final Journal journal;
    private final Table numbers;
    private volatile boolean changed = true;

    Tables(MVStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.numbers = open(NUMBERS);
    }

    Table open(String name) {
        changed |= !store.hasMap(name);
        return new Table(store.openMap(name, TYPE), journal);
    }

    void remove(String name) {
        changed = true;
        store.removeMap(name);
    }

    List<String> names() {
        return List.copyOf(store.getMapNames());
    }

    long fileSize() {
        return store.getFileStore().size();
    }

    boolean changed() {
        return changed;
    }

    /** Before a checkpoint, which no writer disturbs. */
    void checkpointed() {
        changed = false;
    }

    void needCheckpoint() {
        changed = true;
    }

    Map<Integer, MVMap<byte[], byte[]>> byId() {
        Map<Integer, MVMap<byte[], byte[]>> maps = new HashMap<>();
        for (String name : names()) {
            MVMap<byte[], byte[]> map = open(name).map();
            maps.put(map.getId(), map);
        }
        return maps;
    }

    long number(String name) {
        byte[] value = numbers.get(name.getBytes(StandardCharsets.UTF_8));
        return value == null ? 0 : ByteBuffer.wrap(value).getLong();
    }

    void number(String name, long value) {
        numbers.put(name.getBytes(StandardCharsets.UTF_8), ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }
}
