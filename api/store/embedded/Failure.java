package store;

import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Why the store ends: an exit code, and one sentence on standard error for the person who starts it. */
enum Failure {

    WRONG_USE(2), LOCKED(3), CORRUPT(4), DISK(5), PORT(6);

    private final int exitCode;

    Failure(int exitCode) {
        this.exitCode = exitCode;
    }

    /** Ends at once, without closing the file: what was acknowledged is in it, and it may not be writable. */
    Error end(String sentence) {
        System.err.println(sentence);
        System.err.flush();
        Runtime.getRuntime().halt(exitCode);
        return new Error(sentence);
    }

    static Error of(Throwable error, Path file) {
        int code = error instanceof MVStoreException exception ? exception.getErrorCode() : DataUtils.ERROR_INTERNAL;
        return switch (code) {
            case DataUtils.ERROR_FILE_LOCKED ->
                LOCKED.end("The document store " + file + " is in use by another process; stop that one first, or choose another DATA_DIR.");
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT, DataUtils.ERROR_CHUNK_NOT_FOUND ->
                CORRUPT.end("The document store " + file + " is damaged: move it away and restore a backup. (" + error.getMessage() + ")");
            default ->
                DISK.end("The document store " + file + " cannot be read or written; is the disk full, or the file not ours? (" + causeOf(error) + ")");
        };
    }

    private static String causeOf(Throwable error) {
        return error.getCause() == null ? error.getMessage() : error.getCause().getMessage();
    }
}
