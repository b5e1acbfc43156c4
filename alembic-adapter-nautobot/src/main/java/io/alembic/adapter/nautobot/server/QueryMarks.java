package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.MapValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Marks GraphQL queries, so that the answer to one is not taken for the answer to another: something on the way that
 * answers twice shifts all later answers of its connection. The mark is the alias of a field that every server has. It
 * comes from what is asked and how often that was asked, so that runs ask alike.
 */
final class QueryMarks {

    private final Map<Integer, Integer> asked = new HashMap<>();

    /** A mark for the next time that something is asked. */
    synchronized String next(String document, MapValue variables) {
        int content = 31 * document.hashCode() + CanonicalJson.text(variables).hashCode();
        return "asked_" + Integer.toHexString(content) + "_" + asked.merge(content, 1, Integer::sum);
    }

    /** The document with its mark, as the last field of its one operation. */
    static String marked(String document, String mark) {
        int end = requireNonNull(document, "document is null").lastIndexOf('}');
        return document.substring(0, end) + " " + mark + ":__typename}";
    }

    /** The data without the mark. */
    static MapValue checked(MapValue data, String mark) {
        if (!data.has(mark)) {
            throw new BackendException(
                    BackendFailure.PROTOCOL,
                    "a GraphQL query got the answer to another one: something between here and the server mixes them up");
        }
        return data.without(mark);
    }
}
