package io.alembic.adapter.nautobot.server;

import static java.util.Objects.requireNonNull;

import io.alembic.dcim.ContentType;

/**
 * A model that has an endpoint.
 *
 * @param path of its list, below {@code /api/}: {@code dcim/devices/}
 */
public record NautobotModel(ContentType contentType, String path) {

    public NautobotModel {
        requireNonNull(contentType, "contentType is null");
        requireNonNull(path, "path is null");
    }
}
