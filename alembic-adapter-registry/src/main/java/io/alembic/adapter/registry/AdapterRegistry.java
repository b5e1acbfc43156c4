package io.alembic.adapter.registry;

import io.alembic.adapter.spi.AdapterProvider;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** The adapters at hand, by lower-cased name. */
public final class AdapterRegistry {

    private final SortedMap<String, AdapterProvider> providers;

    private AdapterRegistry(SortedMap<String, AdapterProvider> providers) {
        this.providers = Collections.unmodifiableSortedMap(providers);
    }

    /** Every adapter on the class path. */
    public static AdapterRegistry installed() {
        return of(ServiceLoader.load(AdapterProvider.class));
    }

    public static AdapterRegistry of(Iterable<AdapterProvider> providers) {
        SortedMap<String, AdapterProvider> byName = new TreeMap<>();
        for (AdapterProvider provider : providers) {
            AdapterProvider other = byName.putIfAbsent(folded(provider.name()), provider);
            if (other != null) {
                throw new IllegalStateException("two adapters are named " + provider.name() + ": " + other.getClass()
                        + " and " + provider.getClass());
            }
        }
        return new AdapterRegistry(byName);
    }

    /** Sorted. */
    public List<String> names() {
        return List.copyOf(providers.keySet());
    }

    public Optional<AdapterProvider> find(String name) {
        return Optional.ofNullable(providers.get(folded(name)));
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
