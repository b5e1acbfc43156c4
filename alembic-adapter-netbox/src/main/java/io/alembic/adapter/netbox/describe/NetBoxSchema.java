package io.alembic.adapter.netbox.describe;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxModel;
import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.netbox.server.OpenApi;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.SchemaSource;
import io.alembic.adapter.spi.UnreadableTypeException;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.describe.Untold;
import io.alembic.dcim.model.ModelFields;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * What a NetBox can hold: the models that its OpenAPI document says can be written, with their fields and custom fields. A type
 * is named by its content type.
 */
public final class NetBoxSchema implements SchemaSource {

    private final NetBoxServer server;
    private final Untold untold = Untold.beside(NetBoxSchema.class);

    public NetBoxSchema(NetBoxServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public BackendSchema describe(Predicate<TypeName> wanted, Progress progress) {
        OpenApi document = server.document();
        SortedMap<TypeName, String> leftOut = new TreeMap<>();
        SortedSet<TypeName> others = new TreeSet<>();
        List<NetBoxModel> models = new ArrayList<>();
        for (NetBoxModel model : server.types().all()) {
            TypeName name = name(model);
            Optional<String> reason = untold.leftOut(model.contentType())
                    .or(() -> document.writtenFields(model.path()).isEmpty()
                            ? Optional.of("the server only shows it")
                            : Optional.empty());
            if (reason.isPresent()) {
                leftOut.put(name, reason.get());
            } else if (wanted.test(name)) {
                models.add(model);
            } else {
                others.add(name);
            }
        }
        return new BackendSchema(described(models, document, progress), others, leftOut);
    }

    private SortedMap<TypeName, DescribedType> described(
            List<NetBoxModel> models, OpenApi document, Progress progress) {
        CustomFieldTypes customFields = CustomFieldTypes.of(server);
        AtomicInteger done = new AtomicInteger();
        List<DescribedType> types = Concurrently.map(models, NetBoxServer.AT_ONCE, model -> {
            DescribedType type = new ModelDescription(server.types(), document, untold, model)
                    .described(fields(model), customFields);
            progress.update("asking for fields", done.incrementAndGet(), models.size());
            return type;
        });
        SortedMap<TypeName, DescribedType> byName = new TreeMap<>();
        for (int i = 0; i < types.size(); i++) {
            byName.put(name(models.get(i)), types.get(i));
        }
        return byName;
    }

    private ModelFields fields(NetBoxModel model) {
        try {
            return server.fields(model);
        } catch (BackendException e) {
            if (e.failure() == BackendFailure.REFUSED) {
                throw new UnreadableTypeException(name(model), e);
            }
            throw e;
        }
    }

    private static TypeName name(NetBoxModel model) {
        return new TypeName(model.contentType().toString());
    }
}
