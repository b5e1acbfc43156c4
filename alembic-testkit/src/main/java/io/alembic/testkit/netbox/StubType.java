package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A type of the stub.
 *
 * @param contentType {@code dcim.devicetype}
 * @param className {@code DeviceType}, as 404 and the schema say it
 * @param title {@code device type}
 * @param path of its list, below {@code /api/}, with a slash at its end
 * @param display how an object is shown to people: patterns, the first whose fields are all set counts
 * @param brief the fields of its short form
 * @param carried what the list of object types says that objects may have
 * @param customFields whether they show custom fields
 * @param tags whether they show tags
 * @param hasPage whether people have a page of it
 * @param order what lists are sorted by
 */
record StubType(
        String contentType,
        String className,
        String title,
        String path,
        List<String> display,
        List<String> brief,
        List<String> order,
        List<StubUnique> unique,
        List<String> carried,
        boolean customFields,
        boolean tags,
        boolean hasPage,
        List<StubField> fields) {

    StubType {
        requireNonNull(contentType, "contentType is null");
        requireNonNull(className, "className is null");
        requireNonNull(title, "title is null");
        requireNonNull(path, "path is null");
        display = List.copyOf(display);
        brief = List.copyOf(brief);
        order = List.copyOf(order);
        unique = List.copyOf(unique);
        carried = List.copyOf(carried);
        fields = List.copyOf(fields);
    }

    /** Whether objects show neither what they carry nor when they changed. */
    boolean isBare() {
        return !carried.isEmpty() && !customFields && !tags;
    }

    String application() {
        return contentType.substring(0, contentType.indexOf('.'));
    }

    String model() {
        return contentType.substring(contentType.indexOf('.') + 1);
    }

    Optional<StubField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }
}
