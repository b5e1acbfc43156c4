package io.alembic.adapter.nautobot.describe;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.read.GraphTargets;
import io.alembic.adapter.nautobot.server.NautobotModel;
import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.BackendSchema;
import io.alembic.adapter.spi.DescribedType;
import io.alembic.adapter.spi.Progress;
import io.alembic.adapter.spi.SchemaSource;
import io.alembic.adapter.spi.UnreadableTypeException;
import io.alembic.core.identity.TypeName;
import io.alembic.dcim.ContentType;
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
 * What a Nautobot can hold: the models that have an endpoint and are data to converge, with the fields that {@code OPTIONS}
 * lets a client write, what GraphQL says that they refer to, and custom fields. A type is named by its content type.
 */
public final class NautobotSchema implements SchemaSource {

    private final NautobotServer server;
    private final Untold untold = Untold.beside(NautobotSchema.class);

    public NautobotSchema(NautobotServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public BackendSchema describe(Predicate<TypeName> wanted, Progress progress) {
        server.discover();
        SortedMap<TypeName, String> leftOut = new TreeMap<>();
        SortedSet<TypeName> others = new TreeSet<>();
        List<NautobotModel> models = new ArrayList<>();
        for (NautobotModel model : server.models().routed()) {
            Optional<String> reason =
                    server.models().refusal(model.contentType()).or(() -> untold.leftOut(model.contentType()));
            if (reason.isPresent()) {
                leftOut.put(name(model), reason.get());
            } else if (wanted.test(name(model))) {
                models.add(model);
            } else {
                others.add(name(model));
            }
        }
        return new BackendSchema(described(models, progress), others, leftOut);
    }

    private SortedMap<TypeName, DescribedType> described(List<NautobotModel> models, Progress progress) {
        CustomFieldTypes customFields = CustomFieldTypes.of(server);
        GraphTargets targets = new GraphTargets(server);
        AtomicInteger done = new AtomicInteger();
        List<ModelFields> told = Concurrently.map(models, NautobotServer.AT_ONCE, model -> {
            ModelFields fields = fields(model);
            progress.update("asking for fields", done.incrementAndGet(), models.size());
            return fields;
        });
        targets.prepareModels(models.stream().map(NautobotModel::contentType).toList());
        SortedMap<TypeName, DescribedType> byName = new TreeMap<>();
        for (int i = 0; i < models.size(); i++) {
            ContentType type = models.get(i).contentType();
            ModelDescription description =
                    new ModelDescription(type, untold, targets, server.models()::routedWithModel, this::isData);
            byName.put(name(models.get(i)), description.described(told.get(i), customFields.of(type)));
        }
        return byName;
    }

    /** Whether objects of a model can be referred to: it can be declared itself. */
    private boolean isData(ContentType type) {
        return server.models().pathOf(type).isPresent()
                && server.models().refusal(type).isEmpty()
                && untold.leftOut(type).isEmpty();
    }

    /** Nautobot tells the fields of a model only to those who may add objects of it. */
    private ModelFields fields(NautobotModel model) {
        ModelFields fields = server.fields(model);
        if (!fields.complete()) {
            throw new UnreadableTypeException(
                    name(model),
                    new BackendException(
                            BackendFailure.REFUSED,
                            "the token may not add objects of " + name(model)
                                    + ", and Nautobot tells nobody else what fields they have"));
        }
        return fields;
    }

    private static TypeName name(NautobotModel model) {
        return new TypeName(model.contentType().toString());
    }
}
