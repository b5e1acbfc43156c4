package io.alembic.testkit.nautobot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A model of the stub.
 *
 * @param contentType {@code dcim.device}
 * @param title {@code device}, with blanks between words
 * @param route of its list, below its application
 * @param graphType empty for a model that GraphQL does not show
 * @param unique the fields that no two objects have alike
 */
record StubModel(
        String contentType,
        String title,
        String route,
        String graphType,
        List<String> unique,
        List<StubField> fields,
        boolean customFields) {

    StubModel {
        requireNonNull(contentType, "contentType is null");
        requireNonNull(title, "title is null");
        requireNonNull(route, "route is null");
        requireNonNull(graphType, "graphType is null");
        unique = List.copyOf(unique);
        fields = List.copyOf(fields);
    }

    String application() {
        return contentType.substring(0, contentType.indexOf('.'));
    }

    String model() {
        return contentType.substring(contentType.indexOf('.') + 1);
    }

    String path() {
        return application() + "/" + route + "/";
    }

    /** The root field of GraphQL that lists the objects. */
    String root() {
        return route.replace('-', '_');
    }

    Optional<StubField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
