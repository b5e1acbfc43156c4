package io.alembic.adapter.registry.external;

import static java.util.Objects.requireNonNull;

import io.alembic.core.identity.BackendId;
import io.alembic.core.identity.TypeName;
import io.alembic.core.identity.Uid;
import io.alembic.core.plan.ProvisionChange;
import io.alembic.core.plan.ProvisionReport;
import io.alembic.core.value.MapValue;
import io.alembic.core.value.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a program says it wrote (spec 50 §1, ApplyReport).
 *
 * @param entries the operations done now, then those done by an earlier run
 */
record ReportAnswer(List<Entry> entries, ProvisionReport provision) {

    private static final List<String> REPORT_MEMBERS =
            List.of("applied", "resumed", "previously_applied_count", "provision");
    private static final List<String> ENTRY_MEMBERS = List.of("uid", "type_name", "backend_id");
    private static final List<String> PROVISION_MEMBERS =
            Arrays.stream(ProvisionChange.values()).map(ProvisionChange::member).toList();

    ReportAnswer {
        entries = List.copyOf(entries);
        requireNonNull(provision, "provision is null");
    }

    /** One operation that was carried out. */
    record Entry(TypeName type, Uid uid, Optional<BackendId> id) {}

    static ReportAnswer of(Value result) {
        MapValue report = AnswerMembers.of(result, "", REPORT_MEMBERS);
        List<Entry> entries = new ArrayList<>();
        for (String member : List.of("applied", "resumed")) {
            report.get(member).ifPresent(list -> addEntries(entries, member, list));
        }
        return new ReportAnswer(
                entries, report.get("provision").map(ReportAnswer::provision).orElse(ProvisionReport.EMPTY));
    }

    static ProvisionReport provision(Value result) {
        MapValue report = AnswerMembers.of(result, "", PROVISION_MEMBERS);
        Map<ProvisionChange, List<String>> changes = new EnumMap<>(ProvisionChange.class);
        for (ProvisionChange change : ProvisionChange.values()) {
            report.get(change.member()).ifPresent(list -> changes.put(change, texts(change.member(), list)));
        }
        return ProvisionReport.of(changes);
    }

    private static void addEntries(List<Entry> entries, String member, Value list) {
        int position = 0;
        for (Value element : AnswerMembers.list(list, "\"" + member + "\" ").elements()) {
            entries.add(entry(element, member + " " + position + ": "));
            position++;
        }
    }

    private static Entry entry(Value value, String where) {
        MapValue entry = AnswerMembers.of(value, where, ENTRY_MEMBERS);
        String uid = AnswerMembers.text(entry, "uid", where);
        return new Entry(
                new TypeName(AnswerMembers.text(entry, "type_name", where)),
                Uid.parse(uid).orElseThrow(() -> new AnswerException(where + "\"" + uid + "\" is not a uid")),
                AnswerMembers.backendId(entry, where));
    }

    private static List<String> texts(String member, Value list) {
        return AnswerMembers.list(list, "\"" + member + "\" ").elements().stream()
                .map(each -> each.asText()
                        .orElseThrow(() -> new AnswerException("\"" + member + "\" must be an array of strings")))
                .toList();
    }
}
