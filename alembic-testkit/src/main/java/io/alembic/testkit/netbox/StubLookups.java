package io.alembic.testkit.netbox;

import io.alembic.core.network.IpPrefix;
import io.alembic.core.value.MapValue;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Filters that compare otherwise than for sameness: {@code name__ie}, {@code last_updated__gte}. */
final class StubLookups {

    private static final Map<String, IntPredicate> ORDERS = Map.of(
            "__gt", order -> order > 0,
            "__gte", order -> order >= 0,
            "__lt", order -> order < 0,
            "__lte", order -> order <= 0);

    private static final Map<String, BiPredicate<String, String>> TEXTS = Map.of(
            "__ie", String::equals,
            "__ic", String::contains,
            "__isw", String::startsWith,
            "__iew", String::endsWith);

    private StubLookups() {}

    static Optional<Predicate<MapValue>> filter(StubType type, String field, String name, List<String> values) {
        String lookup = name.substring(field.length());
        boolean isTime = field.equals(StubObjects.LAST_UPDATED) || field.equals(StubObjects.CREATED);
        if (ORDERS.containsKey(lookup) && isTime) {
            return Optional.of(inTime(field, name, values.get(0), ORDERS.getOrDefault(lookup, order -> false)));
        }
        if (ORDERS.containsKey(lookup) && field.equals(StubObjects.ID)) {
            return Optional.of(byId(values.get(0), ORDERS.getOrDefault(lookup, order -> false)));
        }
        Optional<StubField> of = type.field(field)
                .filter(each -> each.kind() == StubField.Kind.TEXT
                        || each.kind() == StubField.Kind.SLUG
                        || each.kind() == StubField.Kind.LOWER);
        if (of.isEmpty() || of.get().has(StubField.Trait.UNFILTERED)) {
            return Optional.empty();
        }
        if (lookup.equals("__empty")) {
            boolean wanted = values.get(0).equals("true");
            return Optional.of(object -> StubObjects.text(object, field).isEmpty() == wanted);
        }
        return Optional.ofNullable(TEXTS.get(lookup))
                .map(test -> object -> values.stream()
                        .anyMatch(value -> test.test(lower(StubObjects.text(object, field)), lower(value))));
    }

    /** The spelling under which a field holds a value. */
    static String canonical(StubField field, String value) {
        return switch (field.kind()) {
            case MAC -> StubValues.readMac(value).map(StubValues::mac).orElse(value);
            case PREFIX, ADDRESS ->
                IpPrefix.parse(value)
                        .map(each -> StubNetworks.text(each.address(), each.length()))
                        .orElse(value);
            default -> value;
        };
    }

    private static Predicate<MapValue> inTime(String field, String name, String value, IntPredicate wanted) {
        try {
            OffsetDateTime limit = OffsetDateTime.parse(value);
            return object -> wanted.test(
                    OffsetDateTime.parse(StubObjects.text(object, field)).compareTo(limit));
        } catch (DateTimeParseException e) {
            throw StubFilters.refused(name, "Enter a valid date/time.");
        }
    }

    private static Predicate<MapValue> byId(String value, IntPredicate wanted) {
        long limit = Long.parseLong(value);
        return object -> wanted.test(Long.compare(StubObjects.number(object.getOrNull(StubObjects.ID)), limit));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
