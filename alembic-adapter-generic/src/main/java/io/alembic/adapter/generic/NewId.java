package io.alembic.adapter.generic;

import io.alembic.adapter.generic.path.DottedPath;
import io.alembic.adapter.spi.BackendException;
import io.alembic.core.identity.BackendId;
import io.alembic.core.value.Value;
import io.alembic.http.JsonAnswer;
import io.alembic.http.UrlReference;
import java.net.URI;
import java.util.Optional;

/** Finds the id of an object in the answer to the request that made it. */
final class NewId {

    private NewId() {}

    /** @throws BackendException of kind PROTOCOL when the answer does not tell */
    static BackendId of(TypeEndpoint endpoint, JsonAnswer answer) {
        Optional<DottedPath> path = endpoint.create().id();
        return path.isPresent()
                ? RowId.in(inBody(endpoint, path.get(), answer), path.get(), "in the answer to " + answer.label())
                : RowId.at(location(endpoint, answer));
    }

    /** The answer as it is where it has the path, else without its envelope. */
    private static Value inBody(TypeEndpoint endpoint, DottedPath path, JsonAnswer answer) {
        Value body = answer.json();
        return path.find(body).value().isPresent() ? body : endpoint.bodies().unwrapped(body);
    }

    private static URI location(TypeEndpoint endpoint, JsonAnswer answer) {
        return answer.response()
                .headers()
                .get("Location")
                .flatMap(location -> UrlReference.resolve(endpoint.create().url(), location))
                .orElseThrow(() -> answer.protocolFailure("has no header Location with the URL of the new object"));
    }
}
