package io.alembic.adapter.nautobot.read;

import io.alembic.dcim.ContentType;
import java.util.Optional;

/** The path of the REST list of a model's objects. */
@FunctionalInterface
interface NautobotPaths {

    Optional<String> of(ContentType type);
}
