package store;

import org.h2.mvstore.MVMap;

/** A map of the store whose every change is also noted in the journal. */
record Table(MVMap<byte[], byte[]> map, Journal journal) {

    byte[] get(byte[] key) {
        return map.get(key);
    }

    void put(byte[] key, byte[] value) {
        map.put(key, value);
        journal.note(map.getId(), key, value);
    }

    void remove(byte[] key) {
        map.remove(key);
        journal.note(map.getId(), key, null);
    }
}
