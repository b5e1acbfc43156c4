package io.alembic.cli.realserver;

import io.alembic.cli.documentation.Scratch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The example of a backend, at the command line, against the real server that variables of the environment name. The server
 * may hold other things: only what this wrote is deleted.
 */
final class ExampleOnServer {

    private final Scratch scratch;
    private final String examples;
    private final String backend;

    private ExampleOnServer(Scratch scratch, String name) {
        this.scratch = scratch;
        this.examples = "examples/" + name + "/";
        this.backend = " --backend-config " + examples + "backend.yaml";
    }

    /** @throws IllegalStateException when the environment names no server */
    static ExampleOnServer in(Path folder, String name, String... variables) {
        Map<String, String> environment = new TreeMap<>();
        for (String variable : List.of(variables)) {
            environment.put(variable, variable(variable, name));
        }
        Scratch scratch = new Scratch(folder, environment);
        scratch.copy(Scratch.projectRoot().resolve("examples"), "examples");
        scratch.run("echo 'deletes: owned' > alembic.yaml");
        return new ExampleOnServer(scratch, name);
    }

    String inventory() {
        return examples + "inventory.yaml";
    }

    Scratch scratch() {
        return scratch;
    }

    /**
     * Takes the example through its life. What else the server holds is imported too, and forgotten again.
     *
     * @param edit a script for {@code sed} that changes the inventory
     */
    void converges_changes_and_comes_back_by_import(String edit) {
        scratch.run("alembic validate -f " + inventory());
        converge(inventory());
        unchanged(inventory());

        scratch.run(
                "sed '" + edit + "' " + inventory() + " > changed.yaml; cp " + examples + "schema.yaml schema.yaml");
        converge("changed.yaml");
        unchanged("changed.yaml");

        scratch.run("cp -r .alembic before");
        scratch.run("alembic import -f changed.yaml -o imported.yaml" + backend);
        scratch.run("alembic validate -f imported.yaml");
        unchanged("imported.yaml");
        scratch.run("rm -r .alembic; mv before .alembic");
    }

    void is_found_again_by_key_without_its_state() {
        converge(inventory());
        scratch.run("rm -r .alembic/state");
        unchanged(inventory());
    }

    /** Imports all that the server holds, without a schema and without a state. */
    void comes_back_whole() {
        scratch.run("alembic import --all -o whole" + backend + " && alembic validate -f whole/inventory.yaml");
        scratch.run("cp -r .alembic before && rm -r .alembic/state");
        unchanged("whole/inventory.yaml");
        scratch.run("rm -r .alembic; mv before .alembic");
    }

    void unchanged(String inventory) {
        scratch.run("alembic plan -f " + inventory + " --detailed-exitcode -o empty.json" + backend);
    }

    void converge(String inventory) {
        scratch.run("alembic plan -f " + inventory + " -o plan.json" + backend + " && alembic apply -p plan.json"
                + backend);
    }

    /** Deletes what state binds and an inventory does not declare. */
    void reduceTo(String inventory) {
        scratch.run("alembic plan -f " + inventory + " --allow-delete -o clean.json" + backend
                + " && alembic apply -p clean.json --allow-delete" + backend);
    }

    void clear() {
        scratch.run("sed '/^objects:/,$d' " + inventory() + " > nothing.yaml; echo 'objects: []' >> nothing.yaml; cp "
                + examples + "schema.yaml schema.yaml");
        reduceTo("nothing.yaml");
    }

    private static String variable(String variable, String name) {
        return Optional.ofNullable(System.getenv(variable))
                .orElseThrow(() -> new IllegalStateException(
                        variable + " is not set: this suite needs a running server; see docs/" + name + ".md"));
    }
}
