package io.alembic.document;

import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.SourcePosition;
import io.alembic.document.YamlEvent.Kind;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** The syntax of the one document in a text, by SnakeYAML Engine's parser; nothing is resolved here. */
final class YamlSyntax {

    /** Long scalars are copied once for each buffer they fill. */
    private static final int BUFFER = 1 << 16;

    private static final LoadSettings SETTINGS = LoadSettings.builder()
            .setUseMarks(true)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setBufferSize(BUFFER)
            .build();

    private final String document;
    private final String text;
    private final ParserImpl parser;
    private final boolean maySplitSurrogates;
    private Optional<Mark> last = Optional.empty();
    private boolean ended;

    YamlSyntax(String document, String text) {
        this.document = document;
        this.text = text;
        this.maySplitSurrogates = text.contains("\\ud") || text.contains("\\uD");
        this.parser = new ParserImpl(SETTINGS, new StreamReader(SETTINGS, text));
    }

    /** The next event; after the document's end, always that end. A second document fails. */
    YamlEvent next() {
        while (!ended) {
            Event event = parse();
            switch (event.getEventId()) {
                case MappingStart -> {
                    return collection(Kind.MAP_START, (CollectionStartEvent) event);
                }
                case SequenceStart -> {
                    return collection(Kind.LIST_START, (CollectionStartEvent) event);
                }
                case MappingEnd, SequenceEnd -> {
                    return bare(Kind.COLLECTION_END, "", event);
                }
                case Scalar -> {
                    return scalar((ScalarEvent) event);
                }
                case Alias -> {
                    return bare(Kind.ALIAS, ((AliasEvent) event).getAlias().getValue(), event);
                }
                case DocumentEnd -> refuseSecondDocument();
                case StreamEnd -> ended = true;
                case StreamStart, DocumentStart, Comment -> {}
            }
        }
        return new YamlEvent(Kind.DOCUMENT_END, "", false, Optional.empty(), Optional.empty(), 1, 1);
    }

    private void refuseSecondDocument() {
        Event next = parse();
        if (next.getEventId() != Event.ID.StreamEnd) {
            throw Malformed.syntax(position(next.getStartMark()), "a second document starts, where one is expected");
        }
        ended = true;
    }

    private Event parse() {
        try {
            Event event = parser.next();
            last = event.getStartMark();
            return event;
        } catch (MarkedYamlEngineException e) {
            throw failure(position(e.getProblemMark()), e.getProblem());
        } catch (ReaderException e) {
            String character = String.format("U+%04X", e.getCodePoint());
            throw failure(
                    TextPlaces.of(document, text, text.indexOf(e.getCodePoint())),
                    "the character " + character + " may not stand in YAML");
        } catch (YamlEngineException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser fails so on some cut-off escapes, without a place: it is behind what was read last.
            throw failure(position(last), "what follows cannot be parsed");
        }
    }

    private static AlembicException failure(SourcePosition where, String reason) {
        return Malformed.syntax(where, "not valid YAML: " + reason);
    }

    private YamlEvent scalar(ScalarEvent event) {
        if (maySplitSurrogates && SurrogatePairs.areSplit(event.getValue())) {
            throw Malformed.syntax(
                    position(event.getStartMark()), "holds half a surrogate pair, which is no character");
        }
        return new YamlEvent(
                Kind.SCALAR,
                event.getValue(),
                event.isPlain(),
                event.getTag(),
                event.getAnchor().map(Anchor::getValue),
                line(event),
                column(event));
    }

    private static YamlEvent collection(Kind kind, CollectionStartEvent event) {
        return new YamlEvent(
                kind, "", false, event.getTag(), event.getAnchor().map(Anchor::getValue), line(event), column(event));
    }

    private static YamlEvent bare(Kind kind, String text, Event event) {
        return new YamlEvent(kind, text, false, Optional.empty(), Optional.empty(), line(event), column(event));
    }

    private static int line(Event event) {
        return event.getStartMark().orElseThrow().getLine() + 1;
    }

    private static int column(Event event) {
        return event.getStartMark().orElseThrow().getColumn() + 1;
    }

    private SourcePosition position(Optional<Mark> mark) {
        return mark.map(at -> new SourcePosition(document, at.getLine() + 1, at.getColumn() + 1))
                .orElse(SourcePosition.ofFile(document));
    }
}
