package io.alembic.adapter.generic;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.TypeName;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpSettings;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The description of a service: the mapping that {@code config} holds, or the file of {@code config_path}. */
record GenericConfiguration(BaseUrl base, HttpHeaders headers, SortedMap<TypeName, TypeEndpoint> types) {

    static final String[] KEYS = {"base_url", "headers", "types"};

    GenericConfiguration {
        requireNonNull(base, "base is null");
        requireNonNull(headers, "headers is null");
        types = Collections.unmodifiableSortedMap(new TreeMap<>(types));
    }

    static GenericConfiguration read(Settings settings) {
        BaseUrl base = BaseUrl.parse(settings.requireText("base_url"), "base_url");
        SortedMap<TypeName, TypeEndpoint> types = new TreeMap<>();
        settings.sectionsByName("types", TypeSettings.KEYS)
                .forEach((name, type) -> types.put(new TypeName(name), new TypeSettings(base, name, type).read()));
        return new GenericConfiguration(base, HttpSettings.headers(settings), types);
    }

    Optional<TypeEndpoint> type(TypeName name) {
        return Optional.ofNullable(types.get(name));
    }
}
