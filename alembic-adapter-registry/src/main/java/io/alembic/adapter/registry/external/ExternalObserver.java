package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.spi.Observation;
import io.alembic.adapter.spi.ObserveRequest;
import io.alembic.adapter.spi.ObservedObject;
import io.alembic.adapter.spi.Observer;
import io.alembic.core.identity.Key;
import io.alembic.core.identity.TypeName;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.model.SchemaCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads through the program, always whole: version 1 of the protocol has no narrower read. */
final class ExternalObserver implements Observer {

    private static final List<String> OBJECT_MEMBERS = List.of("type_name", "key", "attrs", "backend_id");

    private final Exchange exchange;

    ExternalObserver(Exchange exchange) {
        this.exchange = requireNonNull(exchange, "exchange is null");
    }

    @Override
    public Observation observe(ObserveRequest request) {
        List<ObservedObject> objects = exchange.ask(
                "read",
                out -> {
                    SchemaCodec.write(out.name("schema"), request.schema());
                    out.name("types").startList();
                    request.types().forEach(type -> out.value(Value.of(type.name())));
                    out.endList();
                    StateMember.write(out, request.bindings());
                },
                ExternalObserver::objects);
        return Observation.of(objects);
    }

    private static List<ObservedObject> objects(Value result) {
        ListValue list = AnswerMembers.list(result, "");
        List<ObservedObject> objects = new ArrayList<>(list.elements().size());
        Map<String, TypeName> types = new HashMap<>();
        for (Value element : list.elements()) {
            objects.add(object(element, "object " + objects.size() + ": ", types));
        }
        return objects;
    }

    private static ObservedObject object(Value value, String where, Map<String, TypeName> types) {
        MapValue object = AnswerMembers.of(value, where, OBJECT_MEMBERS);
        return new ObservedObject(
                types.computeIfAbsent(AnswerMembers.text(object, "type_name", where), TypeName::new),
                Key.of(AnswerMembers.map(object, "key", where)),
                object.has("attrs") ? AnswerMembers.map(object, "attrs", where) : MapValue.EMPTY,
                AnswerMembers.backendId(object, where),
                Optional.empty());
    }
}
