package io.alembic.engine.map.ledger;

import io.alembic.core.identity.TypeName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A ledger for people: sums by type, and every field that is lost, with what loses it. */
public final class LedgerMarkdown {

    private static final String HEAD = " | mapped | merged | defaulted | dropped |\n";

    private final Ledger ledger;
    private final StringBuilder text = new StringBuilder();

    private LedgerMarkdown(Ledger ledger) {
        this.ledger = ledger;
    }

    public static String of(Ledger ledger) {
        return new LedgerMarkdown(ledger).text();
    }

    private String text() {
        text.append("# What the mapping carries over, and what it loses\n\n| | all")
                .append(HEAD);
        text.append("| --- | --: | --: | --: | --: | --: |\n");
        row("objects", ledger.objectCounts());
        row("fields", ledger.fieldCounts());
        appendTypes("Objects by type", true);
        appendTypes("Fields by type", false);
        appendLosses();
        appendDropped();
        return text.toString();
    }

    private void appendTypes(String title, boolean countObjects) {
        Map<TypeName, OutcomeCounts> types = new TreeMap<>();
        for (int i = 0; i < ledger.size(); i++) {
            OutcomeCounts counts = countObjects ? OutcomeCounts.of(List.of(ledger.fate(i))) : ledger.fieldCounts(i);
            types.merge(ledger.object(i).type(), counts, OutcomeCounts::and);
        }
        text.append("\n## ").append(title).append("\n\n| type | all").append(HEAD);
        text.append("| --- | --: | --: | --: | --: | --: |\n");
        types.forEach((type, counts) -> row(code(type.name()), counts));
    }

    private void row(String name, OutcomeCounts counts) {
        text.append("| ").append(name);
        for (int count :
                new int[] {counts.total(), counts.mapped(), counts.merged(), counts.defaulted(), counts.dropped()}) {
            text.append(" | ").append(count);
        }
        text.append(" |\n");
    }

    private void appendLosses() {
        text.append("\n## Fields that are lost\n\n");
        if (ledger.fieldCounts().dropped() + ledger.fieldCounts().defaulted() == 0) {
            text.append("None.\n");
            return;
        }
        text.append("| type | field | outcome | objects | why | such as |\n| --- | --- | --- | --: | --- | --- |\n");
        for (FieldLoss loss : FieldLoss.of(ledger)) {
            text.append("| ").append(code(loss.type().name()));
            text.append(" | ").append(code(loss.name()));
            text.append(" | ").append(loss.fate().outcome().label());
            text.append(" | ").append(loss.count());
            text.append(" | ").append(code(loss.reasons()));
            text.append(" | ").append(code(loss.first().key().text())).append(" |\n");
        }
    }

    private void appendDropped() {
        if (ledger.objectCounts().dropped() == 0) {
            return;
        }
        text.append("\n## Objects that no rule takes\n\n");
        for (int i = 0; i < ledger.size(); i++) {
            if (ledger.fate(i).outcome() == Outcome.DROPPED) {
                text.append("- ")
                        .append(code(ledger.object(i).typeKey().toString()))
                        .append('\n');
            }
        }
    }

    /** As code, in which nothing is markup; a bar would end the cell of a table all the same. */
    private static String code(String text) {
        String plain = text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\p{Cntrl}", " ");
        return plain.contains("`") ? "`` " + plain.replace("``", "` `") + " ``" : "`" + plain + "`";
    }
}
