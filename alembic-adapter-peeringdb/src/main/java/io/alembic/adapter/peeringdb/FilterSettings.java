package io.alembic.adapter.peeringdb;

import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.TypeName;
import io.alembic.core.problem.AlembicException;
import io.alembic.core.problem.NearMiss;
import io.alembic.core.value.BooleanValue;
import io.alembic.core.value.IntegerValue;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.TextValue;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the {@link Filters}: {@code asn}, {@code ix} and {@code country} narrow the kinds that PeeringDB can narrow by
 * them; {@code filters} holds PeeringDB's own parameters by type, which go before them; {@code referenced} names types.
 */
final class FilterSettings {

    private static final List<String> KEYS = List.of("asn", "ix", "country", "filters", "referenced");

    private static final String FILTERS = "filters";
    private static final String REFERENCED = "referenced";
    private static final Pattern OPERATOR = Pattern.compile("__(lt|lte|gt|gte|contains|startswith|in)$");

    /** The parameter that narrows a kind, by setting and kind (PeeringDB's API document). */
    private static final Map<String, Map<String, String>> PARAMETERS = Map.of(
            "asn",
            Map.of("net", "asn__in", "netixlan", "asn__in", "netfac", "net__asn__in", "poc", "net__asn__in"),
            "ix",
            Map.of(
                    "ix",
                    "id__in",
                    "ixlan",
                    "ix_id__in",
                    "ixpfx",
                    "ix_id__in",
                    "ixfac",
                    "ix_id__in",
                    "netixlan",
                    "ix_id__in",
                    "fac",
                    "ix_id__in"),
            "country",
            Map.of("org", "country__in", "fac", "country__in", "ix", "country__in"));

    private final Settings settings;
    private final SortedMap<TypeName, Query> queries = new TreeMap<>();

    private FilterSettings(Settings settings) {
        this.settings = settings;
    }

    static String[] keysWith(String... others) {
        return Stream.concat(KEYS.stream(), Stream.of(others)).toArray(String[]::new);
    }

    static Filters read(Settings settings) {
        FilterSettings reading = new FilterSettings(settings);
        PARAMETERS.keySet().stream().sorted().forEach(reading::narrowAll);
        settings.section(FILTERS, Kinds.names().toArray(String[]::new)).ifPresent(reading::narrowEach);
        return new Filters(reading.queries, reading.referenced());
    }

    private void narrowAll(String name) {
        settings.value(name)
                .ifPresent(value -> PARAMETERS
                        .getOrDefault(name, Map.of())
                        .forEach((kind, parameter) -> narrow(Kind.type(kind), parameter, text(settings, name, value))));
    }

    private void narrowEach(Settings filters) {
        for (String type : filters.names()) {
            Kind kind = Kinds.of(new TypeName(type));
            MapValue members = filters.value(type)
                    .map(value ->
                            value.asMap().orElseThrow(() -> filters.failure("wrong_kind", type, "must be a mapping")))
                    .orElse(MapValue.EMPTY);
            members.forEach((parameter, value) -> {
                requireParameter(filters, kind, parameter);
                narrow(kind.type(), parameter, text(filters, type + "." + parameter, value));
            });
        }
    }

    private void narrow(TypeName type, String parameter, String value) {
        queries.merge(type, Query.WHOLE.with(parameter, value), (query, more) -> query.with(parameter, value));
    }

    /** PeeringDB passes over a parameter that it does not know, and sends everything. */
    private static void requireParameter(Settings filters, Kind kind, String parameter) {
        String column = OPERATOR.matcher(parameter).replaceFirst("");
        String first = column.split("__", -1)[0];
        if (kind.columns().contains(column)
                || kind.columns().contains(first + "_id")
                || column.equals("name_search")
                || (column.equals("ix_id")
                        && PARAMETERS.getOrDefault("ix", Map.of()).containsKey(kind.name()))) {
            return;
        }
        throw filters.failure(
                "unknown_filter",
                kind.type() + "." + parameter,
                "names no column of " + kind.type() + "; "
                        + new NearMiss(kind.columns())
                                .hint(column)
                                .orElse("it has " + String.join(", ", kind.columns())));
    }

    private SortedSet<TypeName> referenced() {
        SortedSet<TypeName> types = new TreeSet<>();
        for (String name : settings.texts(REFERENCED)) {
            types.add(Kinds.of(new TypeName(name)).type());
        }
        return types;
    }

    private static String text(Settings settings, String name, Value value) {
        if (value instanceof ListValue list && !list.elements().isEmpty()) {
            return list.elements().stream()
                    .map(element -> scalar(settings, name, element))
                    .collect(Collectors.joining(","));
        }
        return scalar(settings, name, value);
    }

    private static String scalar(Settings settings, String name, Value value) {
        if (value instanceof TextValue text) {
            return text.text();
        }
        if (value instanceof IntegerValue || value instanceof BooleanValue) {
            return value.toString();
        }
        throw wrongKind(settings, name);
    }

    private static AlembicException wrongKind(Settings settings, String name) {
        return settings.failure("wrong_kind", name, "must be a number, a text or a list of these");
    }
}
