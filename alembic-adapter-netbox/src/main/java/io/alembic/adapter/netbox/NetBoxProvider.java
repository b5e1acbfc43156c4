package io.alembic.adapter.netbox;

import io.alembic.adapter.netbox.describe.NetBoxSchema;
import io.alembic.adapter.netbox.provision.NetBoxProvisioner;
import io.alembic.adapter.netbox.read.NetBoxObserver;
import io.alembic.adapter.netbox.server.NetBoxApi;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.netbox.write.NetBoxEmitter;
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

/**
 * Opens NetBox servers. Settings: {@code url}, {@code token} or where it comes from, {@code instance} (spec 50 §9),
 * {@code branch} for one of the branching plugin's, and those of every HTTP backend.
 */
public final class NetBoxProvider implements AdapterProvider {

    private static final String URL = "url";
    private static final String BRANCH = "branch";
    private static final String INSTANCE = "instance";
    private static final TokenSettings TOKEN = new TokenSettings("token", "NETBOX_TOKEN");

    /** What the tokens of version 2 begin with; they want another word before them. */
    private static final String SECOND_VERSION = "nbt_";

    @Override
    public String name() {
        return "netbox";
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        BaseUrl url = url(settings);
        HttpSettings http = HttpSettings.read(settings, configuration);
        HttpConnection connection = HttpConnection.open(
                url,
                http,
                credentials(settings, TOKEN.read(settings, configuration)),
                "alembic-java/" + configuration.toolVersion(),
                Timing.real());
        NetBoxServer server = new NetBoxServer(
                new NetBoxApi(connection.json(), url, http.pageSize().orElse(NetBoxApi.LARGEST_PAGE)));
        BulkOptions bulk = BulkOptions.DEFAULTS.within(http.maxConcurrency());
        return new Backend.ReadWrite(
                identity(settings, url),
                new NetBoxObserver(server),
                new NetBoxEmitter(server, bulk),
                new NetBoxProvisioner(server, configuration.notices()),
                Optional.of(new NetBoxSchema(server)),
                connection::close);
    }

    /** Needs no token. */
    @Override
    public BackendIdentity identity(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        return identity(settings, url(settings));
    }

    private static Settings settings(BackendConfiguration configuration) {
        return Settings.of(configuration, TOKEN.keysWith(HttpSettings.keysWith(URL, INSTANCE, BRANCH)));
    }

    private static BaseUrl url(Settings settings) {
        return BaseUrl.parse(settings.requireTextOrVariable(URL, "NETBOX_URL"), URL);
    }

    private static HttpHeaders credentials(Settings settings, String token) {
        String word = token.startsWith(SECOND_VERSION) ? "Bearer " : "Token ";
        HttpHeaders headers = HttpHeaders.NONE.with("Authorization", word + token);
        return settings.text(BRANCH)
                .map(branch -> headers.with("X-NetBox-Branch", branch))
                .orElse(headers);
    }

    /** Objects of a branch have ids of their own, so a branch has a state of its own. */
    private BackendIdentity identity(Settings settings, BaseUrl url) {
        String place = settings.text(BRANCH)
                .map(branch -> url.instance() + "#" + branch)
                .orElse(url.instance());
        return new BackendIdentity(name(), settings.text(INSTANCE).orElse(place));
    }
}
