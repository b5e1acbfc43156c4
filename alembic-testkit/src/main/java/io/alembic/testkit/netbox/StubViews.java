package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.testkit.server.QueryParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which fields a request wants: {@code fields} before {@code omit} before {@code brief}. */
final class StubViews {

    private static final List<String> OF_ALL =
            List.of("id", "url", "display_url", "display", "created", "last_updated", "tags", "custom_fields");

    private final StubComplaints complaints;

    StubViews(StubComplaints complaints) {
        this.complaints = requireNonNull(complaints, "complaints is null");
    }

    StubRows.View whole(String base) {
        return new StubRows.View(base, name -> true);
    }

    StubRows.View of(StubType type, Map<String, List<String>> parameters, String base) {
        List<String> fields = named(type, parameters, "fields");
        List<String> omitted = named(type, parameters, "omit");
        if (!fields.isEmpty()) {
            return new StubRows.View(base, fields::contains);
        }
        if (!omitted.isEmpty()) {
            return new StubRows.View(base, name -> !omitted.contains(name));
        }
        if (!QueryParameters.last(parameters, "brief", "").isEmpty()) {
            List<String> brief = new ArrayList<>(type.brief());
            brief.addAll(List.of("id", "url", "display"));
            return new StubRows.View(base, brief::contains);
        }
        return whole(base);
    }

    private List<String> named(StubType type, Map<String, List<String>> parameters, String parameter) {
        String text = QueryParameters.last(parameters, parameter, "");
        List<String> names = text.isEmpty() ? List.of() : List.of(text.split(","));
        for (String name : names) {
            if (!OF_ALL.contains(name) && !isField(type, name)) {
                complaints.add(parameter + "=" + name + ": " + type.contentType() + " has no such field");
            }
        }
        return names;
    }

    private static boolean isField(StubType type, String name) {
        return type.fields().stream().anyMatch(field -> field.names().contains(name));
    }
}
