package io.alembic.document.model;

import io.alembic.core.identity.Uid;
import io.alembic.core.plan.Evidence;
import io.alembic.core.plan.Operation;
import io.alembic.core.plan.OperationKind;
import io.alembic.core.plan.PlannedOperation;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.document.DocumentWriter;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/** What an operation was decided from, under its {@code extensions}. What cannot be read there is as if not told. */
final class EvidenceCodec {

    private EvidenceCodec() {}

    /** Writes the member, if there is anything to tell. */
    static void write(DocumentWriter out, PlannedOperation planned) {
        Evidence evidence = planned.evidence();
        boolean isDelete = planned.operation().kind() == OperationKind.DELETE;
        if (evidence.equals(Evidence.NONE) && !isDelete) {
            return;
        }
        out.name("extensions").startMap();
        evidence.source().ifPresent(source -> SourcePositionCodec.write(out.name("source"), source));
        evidence.observedVersion().ifPresent(version -> out.member("observed_version", version));
        if (!evidence.refersTo().isEmpty()) {
            out.member(
                    "refers_to",
                    new ListValue(evidence.refersTo().stream()
                            .map(uid -> Value.of(uid.toString()))
                            .toList()));
        }
        if (isDelete) {
            out.member("managed", evidence.managed());
            CollateralCodec.writeMembers(out, evidence.collateral());
        }
        if (!evidence.observed().isEmpty()) {
            out.member("observed", evidence.observed());
        }
        out.endMap();
    }

    static PlannedOperation read(Operation operation, Optional<Value> extensions) {
        MapValue members = extensions.flatMap(Value::asMap).orElse(MapValue.EMPTY);
        if (members.isEmpty()) {
            return PlannedOperation.of(operation);
        }
        Evidence evidence = new Evidence(
                members.get("source").flatMap(SourcePositionCodec::read),
                members.get("observed_version").flatMap(Value::asText),
                uids(members.getOrNull("refers_to")),
                members.getOrNull("managed").equals(Value.of(true)),
                members.get("observed").flatMap(Value::asMap).orElse(MapValue.EMPTY),
                CollateralCodec.read(members));
        return new PlannedOperation(operation, evidence);
    }

    private static NavigableSet<Uid> uids(Value value) {
        NavigableSet<Uid> uids = new TreeSet<>();
        value.asList()
                .ifPresent(list -> list.elements().stream()
                        .flatMap(element -> element.asText().stream())
                        .flatMap(text -> Uid.parse(text).stream())
                        .forEach(uids::add));
        return uids;
    }
}
