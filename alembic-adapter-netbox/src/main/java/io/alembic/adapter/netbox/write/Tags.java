package io.alembic.adapter.netbox.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxApi;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.http.HttpMethod;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Makes tags that are borne by name and are not there yet. */
final class Tags {

    private static final String PATH = "extras/tags/";
    private static final String NAME = "name";
    private static final String SLUG = "slug";
    private static final int LONGEST_SLUG = 80;
    private static final int DIGITS = 8;

    private final NetBoxApi api;

    Tags(NetBoxApi api) {
        this.api = requireNonNull(api, "api is null");
    }

    /** @param wanted names, in the order in which those missing are reported */
    ProvisionReport ensure(Collection<String> wanted) {
        if (wanted.isEmpty()) {
            return ProvisionReport.EMPTY;
        }
        Set<String> names = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        for (MapValue row : api.list(PATH + "?fields=id,name,slug")) {
            row.getOrNull(NAME).asText().ifPresent(names::add);
            row.getOrNull(SLUG).asText().ifPresent(slugs::add);
        }
        List<String> missing =
                wanted.stream().filter(name -> !names.contains(name)).toList();
        List<Value> rows = new ArrayList<>();
        for (String name : missing) {
            rows.add(MapValue.builder()
                    .put(NAME, Value.of(name))
                    .put(SLUG, Value.of(freeSlug(name, slugs)))
                    .build());
        }
        if (rows.isEmpty()) {
            return ProvisionReport.EMPTY;
        }
        api.send(HttpMethod.POST, PATH, new ListValue(rows)).requireSuccess();
        return ProvisionReport.of(Map.of(ProvisionChange.CREATED_TAGS, missing));
    }

    /** The slug of a name: never empty, and none that is taken. */
    private static String freeSlug(String name, Set<String> taken) {
        String slug =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        slug = slug.length() > LONGEST_SLUG ? slug.substring(0, LONGEST_SLUG) : slug;
        if (!slug.isEmpty() && taken.add(slug)) {
            return slug;
        }
        String digest = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, DIGITS);
        String unlike = slug.isEmpty() ? "tag-" + digest : slug + "-" + digest;
        taken.add(unlike);
        return unlike;
    }
}
