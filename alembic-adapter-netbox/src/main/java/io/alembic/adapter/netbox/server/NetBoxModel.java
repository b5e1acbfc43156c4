package io.alembic.adapter.netbox.server;

import static java.util.Objects.requireNonNull;

import io.alembic.dcim.ContentType;
import java.util.Set;

/**
 * A model that has an endpoint.
 *
 * @param path of its list, below {@code /api/}: {@code dcim/devices/}
 * @param features what its objects may carry, as the server calls it: {@code custom_fields}, {@code tags}, …
 */
public record NetBoxModel(ContentType contentType, String path, Set<String> features) {

    public NetBoxModel {
        requireNonNull(contentType, "contentType is null");
        requireNonNull(path, "path is null");
        features = Set.copyOf(features);
    }

    /** Whether its objects are of a type that somebody made on the server. */
    public boolean isCustomObject() {
        return contentType.application().equals(CustomObjects.APPLICATION);
    }

    public boolean carriesCustomFields() {
        return features.contains("custom_fields");
    }

    public boolean carriesTags() {
        return features.contains("tags");
    }

    /** Whether the server keeps a log of changes, in which a message may stand. */
    public boolean isLogged() {
        return features.contains("change_logging");
    }
}
