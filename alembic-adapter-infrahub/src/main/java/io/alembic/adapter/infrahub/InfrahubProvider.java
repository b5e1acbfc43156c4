package io.alembic.adapter.infrahub;

import io.alembic.adapter.infrahub.provision.ApiProvisioner;
import io.alembic.adapter.infrahub.provision.NoProvisioner;
import io.alembic.adapter.infrahub.read.InfrahubObserver;
import io.alembic.adapter.infrahub.read.NodeReader;
import io.alembic.adapter.infrahub.server.InfrahubApi;
import io.alembic.adapter.infrahub.server.InfrahubServer;
import io.alembic.adapter.infrahub.write.InfrahubEmitter;
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
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Opens branches of Infrahub servers. Settings: {@code url}, {@code token} or where it comes from, {@code branch},
 * {@code instance} (spec 50 §9), {@code schema: {mode}}, and those of every HTTP backend. Where the file says nothing, the variables of this
 * tool count, then those of {@code infrahubctl}.
 */
public final class InfrahubProvider implements AdapterProvider {

    private static final int PAGE = 500;

    /** More mutations in a document gain nothing: the server carries them out one after another. */
    private static final BulkOptions BULK = new BulkOptions(50, 2);

    private static final SortedMap<String, Boolean> MODES = new TreeMap<>(Map.of("api", true, "none", false));
    private static final String URL = "url";
    private static final String URL_VARIABLE = "INFRAHUB_URL";
    private static final String CTL_URL_VARIABLE = "INFRAHUB_ADDRESS";
    private static final TokenSettings TOKEN = new TokenSettings("token", "INFRAHUB_TOKEN");
    private static final TokenSettings CTL_TOKEN = new TokenSettings("token", "INFRAHUB_API_TOKEN");

    /** What a branch is called that the state of every tool takes for the server itself. */
    private static final String DEFAULT_BRANCH = "main";

    @Override
    public String name() {
        return "infrahub";
    }

    @Override
    public Backend open(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        BaseUrl url = url(settings);
        String token = TOKEN.readIfAny(settings, configuration)
                .or(() -> CTL_TOKEN.readIfAny(settings, configuration))
                .orElseGet(() -> TOKEN.read(settings, configuration));
        HttpSettings http = HttpSettings.read(settings, configuration);
        HttpConnection connection = HttpConnection.open(
                url,
                http,
                HttpHeaders.NONE.with("X-INFRAHUB-KEY", token),
                "alembic-java/" + configuration.toolVersion(),
                Timing.real());
        InfrahubServer server = new InfrahubServer(new InfrahubApi(connection.json(), url, branch(settings)));
        NodeReader reader = new NodeReader(server, http.pageSize().orElse(PAGE));
        boolean provisions = provisions(settings);
        return new Backend.ReadWrite(
                identity(settings, url),
                new InfrahubObserver(server, reader, provisions),
                new InfrahubEmitter(server, reader, BULK.within(http.maxConcurrency())),
                provisions ? new ApiProvisioner(server) : new NoProvisioner(server),
                connection::close);
    }

    /** Needs no token. */
    @Override
    public BackendIdentity identity(BackendConfiguration configuration) {
        Settings settings = settings(configuration);
        return identity(settings, url(settings));
    }

    /** Whether the schema API may be used to make kinds and fields; else others do that. */
    private static boolean provisions(Settings settings) {
        return settings.section("schema", "mode")
                .map(section -> section.choice("mode", MODES, true))
                .orElse(true);
    }

    private static Settings settings(BackendConfiguration configuration) {
        return Settings.of(configuration, TOKEN.keysWith(HttpSettings.keysWith(URL, "branch", "instance", "schema")));
    }

    private static BaseUrl url(Settings settings) {
        String text = settings.textOrVariable(URL, URL_VARIABLE)
                .or(() -> settings.textOrVariable(URL, CTL_URL_VARIABLE))
                .orElseGet(() -> settings.requireTextOrVariable(URL, URL_VARIABLE));
        return BaseUrl.parse(text, URL);
    }

    /** The branch to work in; empty for the server's default, under that name too. */
    private static Optional<String> branch(Settings settings) {
        return settings.text("branch").filter(name -> !name.isBlank() && !name.equals(DEFAULT_BRANCH));
    }

    /** Each branch is a backend of its own, for objects may differ between them. */
    private BackendIdentity identity(Settings settings, BaseUrl url) {
        String place = branch(settings).map(name -> url.instance() + "#" + name).orElse(url.instance());
        return new BackendIdentity(name(), settings.text("instance").orElse(place));
    }
}
