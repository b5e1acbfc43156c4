package io.alembic.cli.view;

import io.alembic.cli.service.VersionService.Capabilities;
import io.alembic.core.value.CanonicalJson;
import io.alembic.core.value.Value;
import java.io.PrintStream;
import java.util.List;

/** The version, for people and for scripts. */
public final class VersionView {

    private final PrintStream out;

    public VersionView(PrintStream out) {
        this.out = out;
    }

    public void showText(String version) {
        out.println("alembic " + version);
    }

    /** One JSON object, members in the documented order (spec 80). Needs no document writer: this command starts fast. */
    public void showJson(Capabilities capabilities) {
        out.println("{");
        out.println("  \"version\": " + text(capabilities.version()) + ",");
        out.println("  \"backends\": " + texts(capabilities.backends()) + ",");
        out.println("  \"external_protocol\": " + capabilities.externalProtocol() + ",");
        out.println("  \"state_backends\": " + texts(capabilities.stateBackends()) + ",");
        out.println("  \"features\": " + texts(capabilities.features()));
        out.println("}");
    }

    private static String texts(List<String> words) {
        StringBuilder list = new StringBuilder("[");
        for (String word : words) {
            list.append(list.length() == 1 ? "" : ", ").append(text(word));
        }
        return list.append(']').toString();
    }

    private static String text(String word) {
        return CanonicalJson.text(Value.of(word));
    }
}
