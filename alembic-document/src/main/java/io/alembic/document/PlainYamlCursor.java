package io.alembic.document;

import io.alembic.core.problem.Problem;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * Reads the YAML that inventories are mostly written in several times faster than the full reader, and gives the same
 * events at the same places. Throws {@link NotPlainException} at whatever it does not know, errors included.
 */
final class PlainYamlCursor implements PlacedCursor {

    private final CursorPlace place;
    private final YamlScalars scalars;
    private final PlainEvents events = new PlainEvents();
    private final PlainBlocks blocks;
    private final Nesting nesting = new Nesting();
    private final SharedScalars shared;
    private DocumentEvent current = DocumentEvent.END;

    PlainYamlCursor(String document, String text, YamlScalars scalars) {
        if (!PlainCharacters.areAll(text)) {
            throw new NotPlainException();
        }
        place = new CursorPlace(document);
        this.scalars = scalars;
        shared = new SharedScalars(text.length());
        blocks = new PlainBlocks(text, events);
        blocks.start();
        current = take();
    }

    @Override
    public DocumentEvent next() {
        if (!events.hasNext()) {
            events.clear();
            blocks.step();
        }
        current = events.hasNext() ? take() : DocumentEvent.END;
        return current;
    }

    private DocumentEvent take() {
        DocumentEvent event = events.next();
        if (event == DocumentEvent.MAP_END || event == DocumentEvent.LIST_END) {
            place.leave(nesting);
            return event;
        }
        place.moveTo(events.line(), events.column());
        boolean fits = switch (event) {
            case MAP_START, LIST_START ->
                nesting.enter(event == DocumentEvent.MAP_START, events.line(), events.column());
            case NAME -> nesting.addName(events.text());
            case SCALAR, MAP_END, LIST_END, END -> true;
        };
        if (!fits) {
            throw new NotPlainException();
        }
        return event;
    }

    @Override
    public DocumentEvent current() {
        return current;
    }

    @Override
    public String name() {
        return events.text();
    }

    @Override
    public Value scalar() {
        return shared.of(
                events.isQuoted()
                        ? Value.of(events.text())
                        : scalars.resolve(events.text(), true, Optional.empty(), position()));
    }

    @Override
    public String scalarText() {
        return events.text();
    }

    @Override
    public boolean scalarIsQuoted() {
        return events.isQuoted();
    }

    @Override
    public CursorPlace place() {
        return place;
    }

    @Override
    public DocumentFormat format() {
        return DocumentFormat.YAML;
    }

    @Override
    public List<Problem> warnings() {
        return scalars.warnings();
    }

    @Override
    public void close() {}
}
