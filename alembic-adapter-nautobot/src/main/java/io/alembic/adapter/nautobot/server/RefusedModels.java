package io.alembic.adapter.nautobot.server;

import io.alembic.dcim.ContentType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Models that are no data to converge: what the server does, logs or guards, and who may use it. They are refused
 * unless the configuration names them under {@code allow_types}.
 */
final class RefusedModels {

    private static final Set<String> APPLICATIONS = Set.of("users", "auth", "admin", "sessions", "social_django");
    private static final List<String> JOBS = List.of("job", "scheduledjob");
    private static final Set<String> EXTRAS = Set.of(
            "dynamicgroup",
            "dynamicgroupmembership",
            "staticgroupassociation",
            "objectchange",
            "fileproxy",
            "fileattachment",
            "savedview",
            "usersavedviewassociation");

    private RefusedModels() {}

    /** Why a model is refused; empty when it is not. */
    static Optional<String> reason(ContentType type) {
        if (APPLICATIONS.contains(type.application())) {
            return Optional.of("holds accounts and permissions");
        }
        if (!type.application().equals("extras")) {
            return Optional.empty();
        }
        if (JOBS.stream().anyMatch(type.model()::startsWith)) {
            return Optional.of("is something the server runs");
        }
        if (type.model().startsWith("secret")) {
            return Optional.of("holds secrets");
        }
        return EXTRAS.contains(type.model()) ? Optional.of("is kept by the server itself") : Optional.empty();
    }
}
