package io.alembic.dcim.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.FieldError;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.rest.WireShapes;
import io.alembic.http.bulk.BulkRow;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Holds an answer against what was asked. The server ignores what it does not know, and sets of objects that have a
 * model of their own between them, without a word: whatever was asked for and is not there is a failure. How values are
 * spelled is not looked at.
 */
public final class StoredCheck {

    /** Taken on create, never shown. */
    private final Set<String> writtenOnly;

    public StoredCheck(Set<String> writtenOnly) {
        this.writtenOnly = Set.copyOf(requireNonNull(writtenOnly, "writtenOnly is null"));
    }

    /** The failure of a row whose members were not all stored. */
    Optional<BackendException> missing(BulkRow row, MapValue sent, MapValue answer) {
        Set<String> missing = new TreeSet<>();
        sent.forEach((name, value) -> {
            if (name.equals(WireBody.CUSTOM_FIELDS)) {
                MapValue custom = answer.getOrNull(name).asMap().orElse(MapValue.EMPTY);
                value.asMap().orElse(MapValue.EMPTY).forEach((key, each) -> note(key, each, custom, missing));
            } else if (!writtenOnly.contains(name)) {
                note(name, value, answer, missing);
            }
        });
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        List<FieldError> errors = missing.stream()
                .map(name -> new FieldError(name, "was accepted and not stored"))
                .toList();
        return Optional.of(new BackendException(
                BackendFailure.REJECTED,
                Refusal.describe(row) + " as declared: the server took the request but did not store "
                        + String.join(", ", missing)
                        + "; such a field may need an object of its own (as ipam.ipaddresstointerface)",
                errors,
                null));
    }

    private static void note(String name, Value asked, MapValue answer, Set<String> missing) {
        if (isNothing(asked)) {
            return;
        }
        Value stored = WireShapes.plain(answer.getOrNull(name));
        boolean fewer = asked instanceof ListValue many
                && stored instanceof ListValue held
                && new HashSet<>(many.elements()).size() > held.elements().size();
        if (isNothing(stored) || fewer) {
            missing.add(name);
        }
    }

    private static boolean isNothing(Value value) {
        return value.isNull()
                || value.equals(Value.of(""))
                || value.equals(ListValue.EMPTY)
                || value.equals(MapValue.EMPTY);
    }
}
