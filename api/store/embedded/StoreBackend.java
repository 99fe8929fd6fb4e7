package store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Set;

/** All databases of one store file; every command that writes is committed before it is answered. */
final class StoreBackend extends AbstractMongoBackend {

    private static final Set<String> WRITES = Set.of("insert", "update", "delete", "findAndModify", "findandmodify", "create",
        "createIndexes", "drop", "dropIndexes", "dropDatabase", "renameCollection");
    private final Tables tables;
    private final Commits commits;

    StoreBackend(Tables tables, Commits commits) {
        this.tables = tables;
        this.commits = commits;
        tables.names().stream().filter(name -> name.startsWith(StoredDatabase.DOCUMENTS))
            .map(name -> name.split("\\.")[1]).distinct().forEach(this::resolveDatabase);
        commits.write(() -> null);
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        boolean writes = WRITES.contains(command) || command.equals("aggregate") && writes(query);
        return writes ? commits.write(() -> super.handleCommand(channel, database, command, query))
            : super.handleCommand(channel, database, command, query);
    }

    private static boolean writes(Document aggregate) {
        return aggregate.get("pipeline") instanceof List<?> stages
            && stages.stream().anyMatch(stage -> stage instanceof Document document && (document.containsKey("$merge") || document.containsKey("$out")));
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new StoredDatabase(name, tables, getCursorRegistry());
    }
}
