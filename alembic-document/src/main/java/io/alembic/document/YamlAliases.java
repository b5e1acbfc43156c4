package io.alembic.document;

import io.alembic.document.YamlEvent.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts in the place of each alias the events of what it repeats, which keep their own positions. What is repeated in
 * sum is bounded by the size of the text, so that nested aliases cannot blow up (the "billion laughs").
 */
final class YamlAliases {

    private static final long REPEATED_AT_LEAST = 1_000_000;
    private static final long REPEATED_PER_EVENT = 10;

    private final String document;
    private final YamlSyntax syntax;

    /** All events since an anchor opened, aliases already replaced; anchors are ranges of it. */
    private final List<YamlEvent> log = new ArrayList<>();

    private final Map<String, Range> anchors = new HashMap<>();
    private final Deque<OpenAnchor> open = new ArrayDeque<>();
    private int depth;
    private int replayAt;
    private int replayEnd;
    private long parsed;
    private long repeated;

    YamlAliases(String document, YamlSyntax syntax) {
        this.document = document;
        this.syntax = syntax;
    }

    YamlEvent next() {
        YamlEvent event = replayAt < replayEnd ? log.get(replayAt++) : parse();
        if (!open.isEmpty()) {
            log.add(event);
        }
        if (event.startsCollection()) {
            depth++;
        } else if (event.is(Kind.COLLECTION_END)) {
            depth--;
        }
        while (!open.isEmpty() && open.peek().depth() == depth) {
            OpenAnchor closed = open.pop();
            anchors.put(closed.name(), new Range(closed.start(), log.size()));
        }
        return event;
    }

    private YamlEvent parse() {
        YamlEvent event = syntax.next();
        parsed++;
        if (event.is(Kind.ALIAS)) {
            return replay(event);
        }
        event.anchor().ifPresent(name -> open.push(new OpenAnchor(name, log.size(), depth)));
        return event;
    }

    private YamlEvent replay(YamlEvent alias) {
        if (open.stream().anyMatch(each -> each.name().equals(alias.text()))) {
            throw Malformed.syntax(alias.position(document), "the alias *" + alias.text() + " stands within itself");
        }
        Range range = anchors.get(alias.text());
        if (range == null) {
            throw Malformed.syntax(
                    alias.position(document), "no anchor &" + alias.text() + " stands before this alias");
        }
        repeated += range.end() - range.start();
        if (repeated > REPEATED_AT_LEAST + REPEATED_PER_EVENT * parsed) {
            throw Malformed.tooManyAliases(alias.position(document));
        }
        replayAt = range.start() + 1;
        replayEnd = range.end();
        return log.get(range.start());
    }

    private record Range(int start, int end) {}

    private record OpenAnchor(String name, int start, int depth) {}
}
