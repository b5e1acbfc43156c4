package io.alembic.adapter.peeringdb;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.http.BaseUrl;
import io.alembic.http.HttpConnection;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpSettings;
import io.alembic.http.Timing;
import io.alembic.http.TokenSettings;
import java.util.Optional;

/**
 * Opens PeeringDB, or a mirror of it. Settings: {@code url}, {@code api_key} or where it comes from, {@code instance},
 * what to read ({@code asn}, {@code ix}, {@code country}, {@code filters}, {@code referenced}), {@code cache_dir}, and
 * those of every HTTP backend.
 */
public final class PeeringDbProvider implements AdapterProvider {

    private static final String NAME = "peeringdb";
    private static final String PUBLIC_INSTANCE = "public";
    private static final String PUBLIC_URL = "https://www.peeringdb.com/api";
    private static final TokenSettings KEY = new TokenSettings("api_key", "PEERINGDB_API_KEY");

    /** PeeringDB allows 20 requests a minute without a key, 40 with one (spec 64 §2). */
    private static final double ANONYMOUS_RATE = 20 / 60.0;

    private static final double KNOWN_RATE = 30 / 60.0;

    private final Timing timing;

    public PeeringDbProvider() {
        this(Timing.real());
    }

    PeeringDbProvider(Timing timing) {
        this.timing = timing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        BaseUrl url = url(settings);
        HttpSettings http = HttpSettings.read(settings, configuration);
        if (http.pageSize().isPresent()) {
            throw settings.failure("no_effect", "page_size", "has no effect here: PeeringDB sends a list whole");
        }
        Optional<String> key = KEY.readIfAny(settings, configuration);
        if (key.isEmpty()) {
            configuration
                    .notices()
                    .warn("no api_key: PeeringDB is asked anonymously, shows fewer contacts and repeats"
                            + " a large list only once an hour");
        }
        HttpConnection connection = HttpConnection.open(
                url,
                isPublic(url) ? http.withRateLimit(key.isPresent() ? KNOWN_RATE : ANONYMOUS_RATE) : http,
                key.map(text -> HttpHeaders.NONE.with("Authorization", "Api-Key " + text))
                        .orElse(HttpHeaders.NONE),
                "alembic-java/" + configuration.toolVersion(),
                timing);
        return new Backend.ReadOnly(
                identity(settings, url),
                new PeeringDbObserver(
                        rows(settings, configuration, connection, key.isPresent()), FilterSettings.read(settings)),
                connection::close);
    }

    private RowSource rows(
            Settings settings, BackendConfiguration configuration, HttpConnection connection, boolean known) {
        RowLists lists = new RowLists(connection.json().endingConnections(), connection.base());
        String source = connection.base().instance() + (known ? " with a key" : " without a key");
        return settings.text("cache_dir")
                .map(folder -> settings.resolved("cache_dir", folder))
                .<RowSource>map(folder ->
                        new CachedRows(lists, new RowCache(folder, source, configuration.notices()), timing.clock()))
                .orElseGet(() -> new LiveRows(lists));
    }

    /** Needs no key. */
    @Override
    public BackendIdentity identity(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        return identity(settings, url(settings));
    }

    private static Settings settings(BackendConfiguration configuration) {
        return Settings.of(
                configuration,
                KEY.keysWith(HttpSettings.keysWith(FilterSettings.keysWith("url", "instance", "cache_dir"))));
    }

    private static BaseUrl url(Settings settings) {
        return BaseUrl.parse(settings.textOrVariable("url", "PEERINGDB_URL").orElse(PUBLIC_URL), "url");
    }

    private static boolean isPublic(BaseUrl url) {
        return url.origin().host().endsWith("peeringdb.com");
    }

    /** PeeringDB itself is {@code public}, as the peer calls it; a mirror is known by its URL. */
    private static BackendIdentity identity(Settings settings, BaseUrl url) {
        String place = url.instance().equals(PUBLIC_URL) ? PUBLIC_INSTANCE : url.instance();
        return new BackendIdentity(NAME, settings.text("instance").orElse(place));
    }
}
