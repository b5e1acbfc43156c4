package io.alembic.adapter.nautobot.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotServer;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.TypeName;
import io.alembic.core.schema.TypeSchema;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.read.FieldShape;
import io.alembic.dcim.read.FieldTraits;
import io.alembic.dcim.read.MissingTargets;
import io.alembic.dcim.read.NarrowRead;
import io.alembic.dcim.read.OneTypeAModel;
import io.alembic.dcim.read.RowSource;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.dcim.value.DeclaredForm;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Observes the declared types of a Nautobot, several at a time, and brings their values to the declared form. */
public final class NautobotObserver implements Observer {

    private static final TypeSchema NOTHING_DECLARED = TypeSchema.of(Map.of(), Map.of());

    /** What the server takes only once other objects are there that do not show as references. */
    private static final Map<ContentType, Set<String>> LATE_FIELDS = Map.of(
            ContentType.of("dcim.device"), Set.of("primary_ip4", "primary_ip6"),
            ContentType.of("dcim.virtualdevicecontext"), Set.of("primary_ip4", "primary_ip6"),
            ContentType.of("virtualization.virtualmachine"), Set.of("primary_ip4", "primary_ip6"),
            ContentType.of("dcim.virtualchassis"), Set.of("master"));

    private final NautobotServer server;

    public NautobotObserver(NautobotServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public Observation observe(ObserveRequest request) {
        server.discover();
        GraphTargets targets = new GraphTargets(server);
        GraphReader graphs = new GraphReader(server.api(), server.graph());
        TypeReader reader = new TypeReader(server, targets, graphs);
        NaturalNames names = new NaturalNames(targets, this::path, graphs);
        DeclaredForm form = new DeclaredForm(names);
        List<DeclaredType> types = Concurrently.map(
                List.copyOf(request.typesInScope()), NautobotServer.AT_ONCE, type -> declared(request, type));
        OneTypeAModel.require(types, DeclaredType::name, type -> type.model().contentType());
        targets.prepare(types);
        KeyFilter filter = new KeyFilter(server, targets, reader);
        NarrowRead narrow = new NarrowRead(request);
        List<HeldObject> held = new ArrayList<>();
        Concurrently.map(
                        types,
                        NautobotServer.AT_ONCE,
                        type -> held(
                                type,
                                narrow.rows(
                                        type.name(), new RowSource<>(type, reader, filter, progress(request, type))),
                                form))
                .forEach(held::addAll);
        held.addAll(new MissingTargets(request, held).read((name, ids) -> {
            DeclaredType type = declared(request, name);
            return held(type, reader.readByIds(type, ids, RowProgress.SILENT), form);
        }));
        return new Observation(
                        IdentityResolution.resolve(request.schema(), request.bindings(), held),
                        FieldTraits.of(types, DeclaredType::name, this::setFields),
                        FieldTraits.of(types, DeclaredType::name, NautobotObserver::lateFields),
                        FieldTraits.of(types, DeclaredType::name, NautobotObserver::blankFields),
                        List.of())
                .withCascades(ModelCascades.spelledAs(types));
    }

    private DeclaredType declared(ObserveRequest request, TypeName type) {
        return DeclaredType.of(server, type, request.schema().type(type).orElse(NOTHING_DECLARED));
    }

    private Optional<String> path(ContentType type) {
        return server.models().pathOf(type);
    }

    private static RowProgress progress(ObserveRequest request, DeclaredType type) {
        return (read, announced) -> request.progress().update("reading " + type.name(), read, announced);
    }

    private static List<HeldObject> held(DeclaredType type, List<WireRow> rows, DeclaredForm form) {
        List<HeldObject> held = new ArrayList<>(rows.size());
        for (WireRow row : rows) {
            held.add(ObjectReader.held(type, row, form));
        }
        return held;
    }

    /** Lists of references are sets: the server sends them in an order of its own. */
    private Set<String> setFields(DeclaredType type) {
        Set<String> fields = new TreeSet<>();
        for (DeclaredField field : type.fields()) {
            boolean isNative = field.source().fold(found -> true, custom -> false, through -> false);
            boolean plainList = server.fields(type.model())
                    .field(field.name())
                    .filter(found -> found.kind().equals("list"))
                    .isPresent();
            if (isNative && !plainList && FieldShape.isList(field.schema().type())) {
                fields.add(field.name());
            }
        }
        return fields;
    }

    private static Set<String> lateFields(DeclaredType type) {
        Set<String> fields = new TreeSet<>(LATE_FIELDS.getOrDefault(type.model().contentType(), Set.of()));
        fields.removeIf(field -> type.field(field).isEmpty());
        return fields;
    }

    /** Some texts cannot be null on the server and others are never empty: to people both are blank. */
    private static Set<String> blankFields(DeclaredType type) {
        Set<String> fields = new TreeSet<>();
        for (DeclaredField field : type.fields()) {
            if (FieldShape.isText(field.schema().type())) {
                fields.add(field.name());
            }
        }
        return fields;
    }
}
