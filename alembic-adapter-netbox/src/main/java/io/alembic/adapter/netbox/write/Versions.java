package io.alembic.adapter.netbox.write;

import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.spi.WriteRequest;
import io.alembic.adapter.spi.WriteStep;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The last known change of each object that is to be updated. From 4.6 on NetBox updates an array only if each of its
 * objects has one of the tags that {@code If-Match} lists, and the tag of an object is its {@code last_updated}; servers
 * before it pass over the header. Any thread.
 */
final class Versions {

    private final Map<String, String> known = new ConcurrentHashMap<>();

    static Versions of(WriteRequest request, Function<TypeName, NetBoxModel> models) {
        Versions versions = new Versions();
        for (WriteStep step : request.steps()) {
            step.version()
                    .ifPresent(version -> step.operation()
                            .fold(
                                    create -> Optional.<Value>empty(),
                                    update -> update.id().map(id -> id.toValue()),
                                    delete -> Optional.<Value>empty())
                            .ifPresent(id ->
                                    versions.learn(models.apply(step.operation().type()), id, version)));
        }
        return versions;
    }

    /** The tags of objects; empty where one of them is not known. */
    Optional<String> tags(NetBoxModel model, List<Value> ids) {
        boolean all = ids.stream().allMatch(id -> known.containsKey(place(model, id)));
        return all && !ids.isEmpty()
                ? Optional.of(ids.stream()
                        .map(id -> tag(known.getOrDefault(place(model, id), "")))
                        .distinct()
                        .collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** Takes over a newer time of change. */
    void learn(NetBoxModel model, Value id, String lastUpdated) {
        known.put(place(model, id), lastUpdated);
    }

    /** As Python writes it, where JSON has a Z. */
    private static String tag(String lastUpdated) {
        return "W/\"" + lastUpdated.replace("Z", "+00:00") + "\"";
    }

    private static String place(NetBoxModel model, Value id) {
        return model.path() + id;
    }
}
