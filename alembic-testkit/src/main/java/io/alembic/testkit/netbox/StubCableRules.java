package io.alembic.testkit.netbox;

import static java.util.Objects.requireNonNull;

import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What NetBox asks of the ends of a cable. It says the first that is wrong. */
final class StubCableRules {

    private final StubObjects objects;

    StubCableRules(StubObjects objects) {
        this.objects = requireNonNull(objects, "objects is null");
    }

    void check(MapValue cable, StubProblems problems) {
        first(cable).ifPresent(text -> problems.add(StubProblems.WHOLE, text));
    }

    private Optional<String> first(MapValue cable) {
        List<MapValue> near = ends(cable, "a_terminations");
        List<MapValue> far = ends(cable, "b_terminations");
        if (!cable.getOrNull("length").isNull()
                && cable.getOrNull("length_unit").isNull()) {
            return Optional.of("Must specify a unit when setting a cable length");
        }
        if (!cable.has(StubObjects.ID) && (near.isEmpty() || far.isEmpty())) {
            return Optional.of("Must define A and B terminations when creating a new cable.");
        }
        List<MapValue> all = new ArrayList<>(near);
        all.addAll(far);
        for (MapValue end : all) {
            mustExist(end);
        }
        if (types(near).size() > 1 || types(far).size() > 1) {
            return Optional.of("Cannot connect different termination types to same end of cable.");
        }
        Optional<String> strange = all.stream()
                .map(StubCableRules::type)
                .filter(type -> !type.equals("dcim.interface"))
                .findFirst();
        if (strange.isPresent()) {
            return Optional.of("Incompatible termination types: interface and "
                    + strange.get().substring(strange.get().indexOf('.') + 1));
        }
        if (near.stream().anyMatch(far::contains)) {
            return Optional.of("A and B terminations cannot connect to the same object.");
        }
        return all.stream().flatMap(end -> refusal(cable, end).stream()).findFirst();
    }

    private Optional<String> refusal(MapValue cable, MapValue end) {
        Optional<MapValue> other = objects.rows(objects.types().get("dcim.cable")).stream()
                .filter(each -> !each.getOrNull(StubObjects.ID).equals(cable.getOrNull(StubObjects.ID)))
                .filter(each -> ends(each, "a_terminations").contains(end)
                        || ends(each, "b_terminations").contains(end))
                .findFirst();
        if (other.isPresent()) {
            return Optional.of("Duplicate termination found for " + type(end) + " " + end.getOrNull("object_id")
                    + ": cable " + other.get().getOrNull(StubObjects.ID));
        }
        MapValue held = objects.find(objects.types().get(type(end)), end.getOrNull("object_id"))
                .orElse(MapValue.EMPTY);
        String kind = StubObjects.text(held, "type");
        return kind.equals("virtual") || kind.equals("lag") || kind.equals("bridge")
                ? Optional.of("Cables cannot be terminated to "
                        + kind.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + kind.substring(1) + " interfaces")
                : Optional.empty();
    }

    /** NetBox does not foresee that it does not. */
    private void mustExist(MapValue end) {
        StubType type = objects.types().get(type(end));
        if (objects.find(type, end.getOrNull("object_id")).isEmpty()) {
            throw new StubFault("DoesNotExist", type.className() + " matching query does not exist.");
        }
    }

    private static List<MapValue> ends(MapValue cable, String field) {
        return StubObjects.list(cable.getOrNull(field)).stream()
                .map((Value end) -> StubObjects.map(end))
                .toList();
    }

    private static Set<String> types(List<MapValue> ends) {
        Set<String> types = new HashSet<>();
        ends.forEach(end -> types.add(type(end)));
        return types;
    }

    private static String type(MapValue end) {
        return StubObjects.text(end, "object_type");
    }
}
