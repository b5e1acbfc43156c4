package io.alembic.adapter.netbox.read;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.netbox.server.NetBoxServer;
import io.alembic.adapter.spi.BackendException;
import io.alembic.adapter.spi.BackendFailure;
import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.Observer;
import io.alembic.adapter.spi.UnreadableTypeException;
import io.alembic.adapter.spi.identity.HeldObject;
import io.alembic.adapter.spi.identity.IdentityResolution;
import io.alembic.core.identity.TypeName;
import io.alembic.core.reference.References;
import io.alembic.dcim.ContentType;
import io.alembic.dcim.model.ModelField;
import io.alembic.dcim.model.ModelFields;
import io.alembic.dcim.read.CascadeTable;
import io.alembic.dcim.read.DeclaredTypes;
import io.alembic.dcim.read.FieldShape;
import io.alembic.dcim.read.FieldTraits;
import io.alembic.dcim.read.MissingTargets;
import io.alembic.dcim.read.NarrowRead;
import io.alembic.dcim.read.OneTypeAModel;
import io.alembic.dcim.read.RowSource;
import io.alembic.dcim.read.WireRow;
import io.alembic.dcim.rest.RowProgress;
import io.alembic.http.Concurrently;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/** Observes the declared types of a NetBox, several at a time, and brings their values to the declared form. */
public final class NetBoxObserver implements Observer {

    private static final String ID = "id";
    private static final String OBJECT_TYPES = "object_types";

    private static final Set<String> CASELESS_FIELDS = Set.of("dns_name", "wwn");

    private static final Set<String> ADDRESSES = Set.of("primary_ip4", "primary_ip6", "oob_ip");

    /** What the server takes only once other objects are there that do not show as references. */
    private static final Map<ContentType, Set<String>> LATE_FIELDS = Map.of(
            ContentType.of("dcim.device"),
            ADDRESSES,
            ContentType.of("dcim.virtualdevicecontext"),
            ADDRESSES,
            ContentType.of("virtualization.virtualmachine"),
            ADDRESSES,
            ContentType.of("dcim.interface"),
            Set.of("primary_mac_address"),
            ContentType.of("virtualization.vminterface"),
            Set.of("primary_mac_address"),
            ContentType.of("dcim.virtualchassis"),
            Set.of("master"));

    private final NetBoxServer server;

    public NetBoxObserver(NetBoxServer server) {
        this.server = requireNonNull(server, "server is null");
    }

    @Override
    public Observation observe(ObserveRequest request) {
        RowForm form = new RowForm(server.types());
        GraphLists graph = new GraphLists(server);
        TypeReader reader = new TypeReader(server, form, Optional.of(graph));
        KeyFilter filter = new KeyFilter(server, reader);
        NarrowRead narrow = new NarrowRead(request);
        DeclaredTypes<DeclaredType> declared =
                new DeclaredTypes<>(request.schema(), (type, schema) -> DeclaredType.of(server, type, schema));
        List<DeclaredType> types =
                Concurrently.map(List.copyOf(request.typesInScope()), NetBoxServer.AT_ONCE, declared::of);
        OneTypeAModel.require(types, DeclaredType::name, type -> type.model().contentType());
        if (isWhole(request)) {
            graph.prepare(types);
        }
        List<HeldObject> held = new ArrayList<>();
        Concurrently.map(types, NetBoxServer.AT_ONCE, type -> {
                    RowSource<DeclaredType> source = new RowSource<>(type, reader, filter, progress(request, type));
                    return held(form, type, rows(type, () -> narrow.rows(type.name(), source)));
                })
                .forEach(held::addAll);
        held.addAll(new MissingTargets(request, held).read((name, ids) -> {
            DeclaredType type = declared.of(name);
            return held(form, type, reader.readByIds(type, ids, RowProgress.SILENT));
        }));
        return new Observation(
                        IdentityResolution.resolve(request.schema(), request.bindings(), held),
                        FieldTraits.of(types, DeclaredType::name, NetBoxObserver::setFields),
                        FieldTraits.of(types, DeclaredType::name, NetBoxObserver::lateFields),
                        FieldTraits.of(types, DeclaredType::name, NetBoxObserver::blankFields),
                        server.warnings())
                .withCaselessFields(FieldTraits.of(types, DeclaredType::name, NetBoxObserver::caselessFields))
                .withReadOnlyFields(FieldTraits.of(types, DeclaredType::name, this::readOnlyFields))
                .withCascades(cascades().spelledAs(names(types)));
    }

    /** A token may read some types and not others, and the path of a request does not name a type. */
    private static List<WireRow> rows(DeclaredType type, Supplier<List<WireRow>> read) {
        try {
            return read.get();
        } catch (BackendException e) {
            if (e.failure() == BackendFailure.REFUSED) {
                throw new UnreadableTypeException(type.name(), e);
            }
            throw e;
        }
    }

    /** Those that the model has beside its id, which state knows of. */
    private Set<String> readOnlyFields(DeclaredType type) {
        ModelFields model = server.fields(type.model());
        Set<String> fields = new TreeSet<>();
        type.fields().stream()
                .filter(field -> field.source().equals(new FieldSource.Native(field.name())))
                .map(DeclaredField::name)
                .filter(name -> !name.equals(ID))
                .filter(name -> model.field(name).filter(ModelField::readOnly).isPresent())
                .forEach(fields::add);
        return fields;
    }

    /** What NetBox deletes along with an object. The models of plugins are not in it. */
    static CascadeTable cascades() {
        return CascadeTable.beside(NetBoxObserver.class, "cascades.txt");
    }

    private static Map<ContentType, TypeName> names(List<DeclaredType> types) {
        Map<ContentType, TypeName> names = new HashMap<>();
        types.forEach(type -> names.put(type.model().contentType(), type.name()));
        return names;
    }

    private static boolean isWhole(ObserveRequest request) {
        return request.scope().fold(everything -> true, bound -> false, wanted -> false);
    }

    private static RowProgress progress(ObserveRequest request, DeclaredType type) {
        return (read, announced) -> request.progress().update("reading " + type.name(), read, announced);
    }

    private static List<HeldObject> held(RowForm form, DeclaredType type, List<WireRow> rows) {
        List<HeldObject> held = new ArrayList<>(rows.size());
        rows.forEach(row -> held.add(form.held(type, row)));
        return held;
    }

    /** Lists of references, tags and content types are sets: the server sends them in an order of its own. */
    private static Set<String> setFields(DeclaredType type) {
        Set<String> fields = new TreeSet<>();
        for (DeclaredField field : type.fields()) {
            boolean refers = References.canHold(field.schema().type());
            boolean list = FieldShape.isList(field.schema().type());
            if (list && (refers || field.isTagNames() || field.name().equals(OBJECT_TYPES))) {
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

    /**
     * Some texts cannot be null on the server and others are never empty: to people both are blank. And a custom field of
     * no objects is null.
     */
    private static Set<String> blankFields(DeclaredType type) {
        Set<String> fields = new TreeSet<>();
        type.fields().stream()
                .filter(field -> FieldShape.isText(field.schema().type())
                        || References.canHold(field.schema().type()))
                .forEach(field -> fields.add(field.name()));
        return fields;
    }

    /** Names of hosts become lower case, names of storage ports upper case. */
    private static Set<String> caselessFields(DeclaredType type) {
        Set<String> fields = new TreeSet<>(CASELESS_FIELDS);
        fields.removeIf(field -> type.field(field)
                .filter(each -> each.source().equals(new FieldSource.Native(field)))
                .isEmpty());
        return fields;
    }
}
