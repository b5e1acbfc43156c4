package io.alembic.adapter.nautobot.write;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.nautobot.server.NautobotApi;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.ListValue;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import io.alembic.dcim.ContentType;
import io.alembic.http.HttpMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes tags that are borne by name: creates those missing, and opens existing ones to the models that bear them. */
final class Tags {

    private static final String PATH = "extras/tags/";
    private static final String NAME = "name";
    private static final String CONTENT_TYPES = "content_types";

    private final NautobotApi api;

    Tags(NautobotApi api) {
        this.api = requireNonNull(api, "api is null");
    }

    ProvisionReport ensure(SortedMap<String, Set<ContentType>> wanted) {
        if (wanted.isEmpty()) {
            return ProvisionReport.EMPTY;
        }
        Map<String, MapValue> held = new HashMap<>();
        for (MapValue row : api.list(PATH)) {
            row.getOrNull(NAME).asText().ifPresent(name -> held.put(name, row));
        }
        List<Value> created = new ArrayList<>();
        List<Value> opened = new ArrayList<>();
        Map<ProvisionChange, List<String>> report = new TreeMap<>();
        wanted.forEach((name, types) -> {
            MapValue row = held.get(name);
            if (row == null) {
                created.add(MapValue.builder()
                        .put(NAME, Value.of(name))
                        .put(CONTENT_TYPES, texts(types))
                        .build());
                report.computeIfAbsent(ProvisionChange.CREATED_TAGS, each -> new ArrayList<>())
                        .add(name);
            } else {
                open(name, row, types, opened, report);
            }
        });
        send(HttpMethod.POST, created);
        send(HttpMethod.PATCH, opened);
        return ProvisionReport.of(report);
    }

    private static void open(
            String name,
            MapValue row,
            Set<ContentType> types,
            List<Value> opened,
            Map<ProvisionChange, List<String>> report) {
        List<Value> all = new ArrayList<>(
                row.getOrNull(CONTENT_TYPES).asList().orElse(ListValue.EMPTY).elements());
        List<Value> added = new ArrayList<>();
        for (Value type : texts(types).elements()) {
            if (!all.contains(type)) {
                all.add(type);
                added.add(type);
            }
        }
        if (!added.isEmpty()) {
            opened.add(MapValue.builder()
                    .put("id", row.getOrNull("id"))
                    .put(CONTENT_TYPES, new ListValue(all))
                    .build());
            report.computeIfAbsent(ProvisionChange.UPDATED_FIELDS, each -> new ArrayList<>())
                    .add("extras.tag." + name + ": content_types + " + CanonicalJson.text(new ListValue(added)));
        }
    }

    private void send(HttpMethod method, List<Value> rows) {
        if (!rows.isEmpty()) {
            api.send(method, PATH, new ListValue(rows)).requireSuccess();
        }
    }

    private static ListValue texts(Set<ContentType> types) {
        return ListValue.ofTexts(
                types.stream().map(ContentType::toString).sorted().toList());
    }
}
