package io.alembic.cli.service;

import io.alembic.document.file.AtomicFile;
import io.alembic.engine.load.Sources;
import io.alembic.engine.map.ledger.Ledger;
import io.alembic.engine.map.ledger.LedgerCodec;
import io.alembic.engine.map.ledger.LedgerMarkdown;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Where a ledger is written: for people where the name ends in {@code .md}, else as any document. */
public final class LedgerDocument {

    private LedgerDocument() {}

    static void write(OutputDocument document, Ledger ledger, Sources sources) {
        if (isMarkdown(document)) {
            AtomicFile.sweepDead(document.path());
            AtomicFile.write(document.path(), LedgerMarkdown.of(ledger).getBytes(StandardCharsets.UTF_8));
        } else {
            document.write(out -> LedgerCodec.write(out, ledger, sources));
        }
    }

    /** {@code (markdown) written to lost.md}. */
    public static String told(OutputDocument document) {
        return isMarkdown(document) ? "(markdown) written to " + document.shown() : document.told();
    }

    private static boolean isMarkdown(OutputDocument document) {
        return document.path().toString().toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
