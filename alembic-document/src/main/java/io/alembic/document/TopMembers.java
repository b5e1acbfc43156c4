package io.alembic.document;

import io.alembic.core.problem.AlembicException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the names of a document's top mapping. */
final class TopMembers {

    private TopMembers() {}

    /** Empty for a document that is no mapping or does not parse. */
    static Optional<List<String>> of(DocumentSource source, DocumentFormat format) {
        List<String> names = new ArrayList<>();
        try (DocumentCursor cursor = Documents.open(source, format)) {
            if (cursor.current() != DocumentEvent.MAP_START) {
                return Optional.empty();
            }
            while (cursor.next() == DocumentEvent.NAME) {
                names.add(cursor.name());
                cursor.next();
                cursor.skipValue();
            }
            cursor.next();
            return Optional.of(names);
        } catch (AlembicException e) {
            return Optional.empty();
        }
    }
}
