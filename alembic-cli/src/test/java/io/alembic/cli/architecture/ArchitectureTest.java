package io.alembic.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of the architecture that code can be held to. This module sees all others, so they stand here. */
@AnalyzeClasses(packages = "io.alembic", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "io.alembic.core..";
    private static final String DOCUMENT = "io.alembic.document..";
    private static final String SPI = "io.alembic.adapter.spi..";
    private static final String HTTP = "io.alembic.http..";
    private static final String DCIM = "io.alembic.dcim..";
    private static final String STARLARK = "io.alembic.starlark..";
    private static final String ENGINE = "io.alembic.engine..";
    private static final String REGISTRY = "io.alembic.adapter.registry..";
    private static final String CLI = "io.alembic.cli..";
    private static final String TESTKIT = "io.alembic.testkit..";

    /** Each module's packages, and those of ours it may use; what is not listed here fails. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry(CORE, List.of()),
            Map.entry(DOCUMENT, List.of(CORE)),
            Map.entry(SPI, List.of(CORE)),
            Map.entry(HTTP, List.of(CORE, DOCUMENT, SPI)),
            Map.entry(DCIM, List.of(CORE, DOCUMENT, SPI, HTTP)),
            Map.entry(STARLARK, List.of()),
            Map.entry(ENGINE, List.of(CORE, DOCUMENT, SPI, STARLARK)),
            Map.entry(REGISTRY, List.of(CORE, DOCUMENT, SPI)),
            Map.entry("io.alembic.adapter.django..", List.of(CORE, DOCUMENT, SPI)),
            Map.entry("io.alembic.adapter.file..", List.of(CORE, DOCUMENT, SPI)),
            Map.entry("io.alembic.adapter.generic..", List.of(CORE, DOCUMENT, SPI, HTTP)),
            Map.entry("io.alembic.adapter.infrahub..", List.of(CORE, DOCUMENT, SPI, HTTP, DCIM)),
            Map.entry("io.alembic.adapter.nautobot..", List.of(CORE, DOCUMENT, SPI, HTTP, DCIM)),
            Map.entry("io.alembic.adapter.netbox..", List.of(CORE, DOCUMENT, SPI, HTTP, DCIM)),
            Map.entry("io.alembic.adapter.peeringdb..", List.of(CORE, DOCUMENT, SPI, HTTP)),
            Map.entry(CLI, List.of(CORE, DOCUMENT, SPI, ENGINE, REGISTRY)));

    private static final int CLASSES_AT_LEAST = 250;

    @ArchTest
    static void modules_use_only_what_the_architecture_lets_them(JavaClasses all) {
        ARROWS.forEach((module, allowed) -> noClasses()
                .that()
                .resideInAPackage(module)
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("io.alembic..")
                        .and(JavaClass.Predicates.resideOutsideOfPackages(with(module, allowed))))
                .because(module + " may only use " + allowed)
                .allowEmptyShould(true)
                .check(all));
    }

    @ArchTest
    static void every_package_belongs_to_a_module_of_the_table(JavaClasses all) {
        String[] known = with(TESTKIT, List.copyOf(ARROWS.keySet()));
        classes().should().resideInAnyPackage(known).check(all);
    }

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("io.alembic.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule the_core_and_the_language_are_the_jdk_alone = classes()
            .that()
            .resideInAnyPackage(CORE, SPI, STARLARK)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", CORE, SPI, STARLARK);

    @ArchTest
    static final ArchRule jackson_stays_at_the_edges = noClasses()
            .that()
            .resideOutsideOfPackages(DOCUMENT, HTTP, "io.alembic..format..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml..");

    @ArchTest
    static final ArchRule http_is_spoken_in_one_module = noClasses()
            .that()
            .resideOutsideOfPackage(HTTP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("okhttp3..");

    @ArchTest
    static final ArchRule graphql_is_spoken_by_adapters_and_in_what_they_share = noClasses()
            .that()
            .resideOutsideOfPackages("io.alembic.adapter..", "io.alembic.dcim.graph..", "io.alembic.testkit..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("graphql..");

    @ArchTest
    static final ArchRule picocli_stays_in_the_command_line = noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule databases_are_spoken_to_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackages("io.alembic.engine.postgres..", "io.alembic.testkit.postgres..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "com.zaxxer..");

    @ArchTest
    static final ArchRule signals_are_heard_in_one_place = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.alembic.cli.StopSignals")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("sun..");

    @ArchTest
    static final ArchRule only_main_touches_the_process = noClasses()
            .that()
            .resideOutsideOfPackage(TESTKIT)
            .and()
            .doNotHaveFullyQualifiedName("io.alembic.cli.Main")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(System.class, "getenv")
            .orShould()
            .callMethod(System.class, "getenv", String.class);

    @ArchTest
    static final ArchRule engine_and_core_ask_no_clock_and_no_dice = noClasses()
            .that()
            .resideInAnyPackage(CORE, DOCUMENT, STARLARK, ENGINE)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.Clock.class, "systemUTC")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID");

    /** Guards the guards: a runner that silently looks at nothing would report success. */
    @ArchTest
    static void enough_classes_were_looked_at(JavaClasses all) {
        assertThat(all.size()).isGreaterThan(CLASSES_AT_LEAST);
        ARROWS.keySet()
                .forEach(module -> assertThat(all.stream().anyMatch(JavaClass.Predicates.resideInAPackage(module)))
                        .as("classes in " + module)
                        .isTrue());
    }

    private static String[] with(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toArray(String[]::new);
    }
}
