package io.alembic.adapter.file;

import io.alembic.document.DocumentCursor;
import io.alembic.document.DocumentEvent;
import io.alembic.document.Values;
import java.util.Optional;

/** Looks into a document as far as it takes to know its layout: seldom beyond the first object. */
final class LayoutProbe {

    private LayoutProbe() {}

    /** The layout; our own for a document that holds nothing to tell by. */
    static Layout of(DocumentCursor cursor) {
        if (cursor.current() != DocumentEvent.MAP_START) {
            return Layout.OBJECTS;
        }
        while (cursor.next() == DocumentEvent.NAME) {
            String name = cursor.name();
            Optional<Layout> told = Layout.ofDocumentMember(name);
            DocumentEvent value = cursor.next();
            if (told.isEmpty() && name.equals(FileFormat.OBJECTS) && value == DocumentEvent.LIST_START) {
                told = ofObjects(cursor);
            } else if (told.isEmpty()) {
                Values.read(cursor);
            }
            if (told.isPresent()) {
                return told.get();
            }
        }
        return Layout.OBJECTS;
    }

    private static Optional<Layout> ofObjects(DocumentCursor cursor) {
        while (cursor.next() == DocumentEvent.MAP_START) {
            while (cursor.next() == DocumentEvent.NAME) {
                Optional<Layout> told = Layout.ofObjectMember(cursor.name());
                if (told.isPresent()) {
                    return told;
                }
                cursor.next();
                Values.read(cursor);
            }
        }
        return Optional.empty();
    }
}
