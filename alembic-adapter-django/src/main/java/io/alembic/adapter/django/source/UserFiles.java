package io.alembic.adapter.django.source;

import static java.util.Objects.requireNonNull;

import io.alembic.adapter.django.app.AppParts;
import io.alembic.adapter.django.app.CamelCase;
import io.alembic.adapter.django.app.DjangoApp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files that are made once and are the user's from then on. */
public final class UserFiles {

    private static final Pattern TAKEN_IN = Pattern.compile("^from \\.(generated_\\w+) import \\*", Pattern.MULTILINE);

    private final DjangoApp app;
    private final AppParts parts;
    private final Map<String, Object> values;

    public UserFiles(DjangoApp app, AppParts parts) {
        this.app = requireNonNull(app, "app is null");
        this.parts = requireNonNull(parts, "parts is null");
        this.values = GeneratedFiles.values(app, parts);
    }

    public List<SourceFile> all() {
        List<SourceFile> files = new ArrayList<>();
        files.add(inApp("__init__.py", ""));
        files.add(inApp("migrations/__init__.py", ""));
        files.add(inApp(
                "apps.py",
                with("apps.py", Map.of("class", CamelCase.of(app.names().app()) + "Config"))));
        files.add(inApp("extensions.py", Template.render("extensions.py", values)));
        stubs().forEach(name -> files.add(stub(name)));
        for (String name : List.of("README.md", "pyproject.toml", "requirements.txt", "requirements-dev.txt")) {
            files.add(new SourceFile(name, Template.render(name, values)));
        }
        files.add(new SourceFile(".gitignore", Template.render("gitignore", values)));
        return files;
    }

    /** The generated module that a stub takes in; empty for other files. */
    public static Optional<String> generatedModule(SourceFile file) {
        Matcher found = TAKEN_IN.matcher(file.content());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether a file is still the stub that was made for a generated module, whatever its line ends. */
    public static boolean isStub(String generated, String text) {
        String plain = text.replace("\r\n", "\n");
        return plain.equals(stub(generated, true)) || plain.equals(stub(generated, false));
    }

    /** The modules of the app that take in a generated one each. */
    private List<String> stubs() {
        List<String> names = new ArrayList<>(List.of("models"));
        if (parts.admin()) {
            names.add("admin");
        }
        if (parts.api().exists()) {
            names.addAll(List.of("serializers", "views", "urls"));
        }
        return names;
    }

    private SourceFile stub(String name) {
        return inApp(name + ".py", stub("generated_" + name, !name.equals("urls")));
    }

    private static String stub(String generated, boolean extensions) {
        return Template.render("stub.py", Map.of("generated", generated, "extensions", extensions));
    }

    private SourceFile inApp(String name, String content) {
        return new SourceFile(app.names().app() + "/" + name, content);
    }

    private String with(String template, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return Template.render(template, all);
    }
}
