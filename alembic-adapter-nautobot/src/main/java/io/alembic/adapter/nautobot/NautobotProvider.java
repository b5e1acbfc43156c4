package io.alembic.adapter.nautobot;

import io.alembic.adapter.nautobot.describe.NautobotSchema;
import io.alembic.adapter.nautobot.provision.NautobotCustomFields;
import io.alembic.adapter.nautobot.read.NautobotObserver;
import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.nautobot.write.NautobotEmitter;
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
import io.alembic.http.bulk.BulkOptions;
import java.util.Optional;
import java.util.Set;

/**
 * Opens Nautobot servers. Settings: {@code url}, {@code token} or where it comes from, {@code instance} (spec
 * 50 §9), {@code allow_types} for
 * models that are refused otherwise, and those of every HTTP backend.
 */
public final class NautobotProvider implements AdapterProvider {

    private static final int LARGEST_PAGE = 1000;
    private static final TokenSettings TOKEN = new TokenSettings("token", "NAUTOBOT_TOKEN");

    @Override
    public String name() {
        return "nautobot";
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        BaseUrl url = BaseUrl.parse(settings.requireTextOrVariable("url", "NAUTOBOT_URL"), "url");
        String token = TOKEN.read(settings, configuration);
        HttpSettings http = HttpSettings.read(settings, configuration);
        HttpConnection connection = HttpConnection.open(
                url,
                http,
                HttpHeaders.NONE.with("Authorization", "Token " + token),
                "alembic-java/" + configuration.toolVersion(),
                Timing.real());
        NautobotApi api =
                new NautobotApi(connection.json(), url, http.pageSize().orElse(LARGEST_PAGE));
        NautobotServer server = new NautobotServer(api, Set.copyOf(settings.texts("allow_types")));
        BulkOptions bulk = BulkOptions.DEFAULTS.within(http.maxConcurrency());
        return new Backend.ReadWrite(
                identity(settings, url),
                new NautobotObserver(server),
                new NautobotEmitter(server, bulk, connection::startAfresh),
                NautobotCustomFields.provisioner(server, configuration.notices()),
                Optional.of(new NautobotSchema(server)),
                connection::close);
    }

    /** Needs no token. */
    @Override
    public BackendIdentity identity(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        return identity(settings, BaseUrl.parse(settings.requireTextOrVariable("url", "NAUTOBOT_URL"), "url"));
    }

    private static Settings settings(BackendConfiguration configuration) {
        return Settings.of(configuration, TOKEN.keysWith(HttpSettings.keysWith("url", "instance", "allow_types")));
    }

    private BackendIdentity identity(Settings settings, BaseUrl url) {
        return new BackendIdentity(name(), settings.text("instance").orElse(url.instance()));
    }
}
