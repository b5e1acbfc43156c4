package io.alembic.document;

import io.alembic.core.problem.Problem;
import io.alembic.core.value.Value;
import io.alembic.document.YamlEvent.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * YAML as inventories may be written: one document, anchors, aliases and merge keys, scalars resolved by
 * {@link YamlScalars}. Merged members come after a mapping's own, those of earlier sources first; a name had already is
 * left out.
 */
final class YamlCursor implements PlacedCursor {

    private final CursorPlace place;
    private final YamlAliases events;
    private final YamlScalars scalars;
    private final Nesting nesting = new Nesting();
    private final YamlMerges merges;
    private final YamlKeys keys;
    private final Map<String, String> names = new HashMap<>();

    /** What is read before the document goes on: merged members. */
    private final Deque<YamlEvent> pushed = new ArrayDeque<>();

    private YamlEvent event;
    private DocumentEvent current = DocumentEvent.END;
    private String name = "";
    private boolean afterName;

    /** @param text without a byte order mark */
    YamlCursor(String document, String text, YamlScalars scalars) {
        place = new CursorPlace(document);
        this.scalars = scalars;
        events = new YamlAliases(document, new YamlSyntax(document, text));
        merges = new YamlMerges(document);
        keys = new YamlKeys(document, nesting);
        event = events.next();
        current = event.is(Kind.DOCUMENT_END) ? emptyDocument() : value();
    }

    private DocumentEvent emptyDocument() {
        event = new YamlEvent(Kind.SCALAR, "", true, Optional.empty(), Optional.empty(), 1, 1);
        return DocumentEvent.SCALAR;
    }

    @Override
    public DocumentEvent next() {
        event = take();
        if (event.is(Kind.DOCUMENT_END)) {
            current = DocumentEvent.END;
        } else if (event.is(Kind.COLLECTION_END)) {
            current = end();
        } else if (nesting.inMap() && !afterName) {
            current = key();
        } else {
            current = value();
        }
        return current;
    }

    private YamlEvent take() {
        return pushed.isEmpty() ? events.next() : pushed.pop();
    }

    private DocumentEvent value() {
        afterName = false;
        place.moveTo(event.line(), event.column());
        if (!event.startsCollection()) {
            return DocumentEvent.SCALAR;
        }
        boolean map = event.is(Kind.MAP_START);
        refuseForeignTag(map ? YamlTags.MAP : YamlTags.SEQ);
        if (!nesting.enter(map, event.line(), event.column())) {
            throw Malformed.tooDeep(position());
        }
        keys.enter();
        return map ? DocumentEvent.MAP_START : DocumentEvent.LIST_START;
    }

    private void refuseForeignTag(String fitting) {
        event.tag()
                .filter(tag -> tag.startsWith(YamlTags.STANDARD) && !tag.equals(fitting))
                .ifPresent(tag -> {
                    throw Malformed.value(position(), "the tag " + YamlTags.shown(tag) + " does not fit here");
                });
    }

    private DocumentEvent key() {
        while (event.isMergeKey()) {
            merges.add(nesting.depth(), event, this::take);
            event = take();
            if (event.is(Kind.COLLECTION_END)) {
                return end();
            }
        }
        name = names.computeIfAbsent(keys.name(event), each -> each);
        place.moveTo(event.line(), event.column());
        afterName = true;
        return DocumentEvent.NAME;
    }

    private DocumentEvent end() {
        boolean map = nesting.inMap();
        if (map && merges.expand(nesting.depth(), event, keys, pushed)) {
            return next();
        }
        place.leave(nesting);
        return map ? DocumentEvent.MAP_END : DocumentEvent.LIST_END;
    }

    @Override
    public DocumentEvent current() {
        return current;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Value scalar() {
        return scalars.resolve(event.text(), event.plain(), event.tag(), position());
    }

    @Override
    public String scalarText() {
        return event.text();
    }

    @Override
    public boolean scalarIsQuoted() {
        return !event.plain();
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
