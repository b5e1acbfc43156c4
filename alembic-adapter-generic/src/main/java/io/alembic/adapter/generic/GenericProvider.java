package io.alembic.adapter.generic;

import io.alembic.adapter.spi.AdapterProvider;
import io.alembic.adapter.spi.Backend;
import io.alembic.adapter.spi.BackendConfiguration;
import io.alembic.adapter.spi.SchemaProvisioner;
import io.alembic.adapter.spi.Settings;
import io.alembic.core.identity.BackendIdentity;
import io.alembic.http.HttpConnection;
import io.alembic.http.HttpHeaders;
import io.alembic.http.HttpSettings;
import io.alembic.http.JsonClient;
import io.alembic.http.Timing;
import io.alembic.http.VariableExpansion;
import java.util.Map;
import java.util.TreeMap;

/**
 * Opens the backend {@code generic}. Its connections end with their answers: should anything on the way answer twice, the
 * second answer is nobody's.
 */
public final class GenericProvider implements AdapterProvider {

    private static final String NAME = "generic";

    private final Timing timing;

    public GenericProvider() {
        this(Timing.real());
    }

    GenericProvider(Timing timing) {
        this.timing = timing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend open(BackendConfiguration written) {
        BackendConfiguration configuration = VariableExpansion.of(written);
        Settings settings = Settings.of(configuration, HttpSettings.keysWith("config", "config_path", "instance"));
        GenericConfiguration service = ConfigurationSource.read(settings, configuration);
        HttpSettings http = HttpSettings.read(settings, configuration);
        if (http.pageSize().isPresent()) {
            throw settings.failure(
                    "no_effect", "page_size", "has no effect here; put it into the path, as in /items?limit=100");
        }
        String instance = settings.text("instance").orElse(service.base().instance());
        HttpConnection connection = HttpConnection.open(
                service.base(), http, credentials(service), "alembic-java/" + configuration.toolVersion(), timing);
        JsonClient client = connection.json().endingConnections();
        RowReader rows = new RowReader(client, service.base().origin());
        NarrowReader some = new NarrowReader(rows, client);
        return new Backend.ReadWrite(
                new BackendIdentity(NAME, instance),
                new GenericObserver(service, rows, some, http.maxConcurrency()),
                new GenericEmitter(service, some, client, http.maxConcurrency()),
                SchemaProvisioner.NOTHING_TO_DO,
                connection::close);
    }

    /** The headers of the description; user information of its URL stands in for a missing {@code Authorization}. */
    private static HttpHeaders credentials(GenericConfiguration service) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        service.base().basicAuthorization().ifPresent(basic -> headers.put("Authorization", basic));
        headers.putAll(service.headers().asMap());
        return HttpHeaders.of(headers);
    }
}
