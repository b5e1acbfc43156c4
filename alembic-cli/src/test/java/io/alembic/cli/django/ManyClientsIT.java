package io.alembic.cli.django;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objects are written wholly or not at all, whoever else writes, and whatever fails on the way. */
final class ManyClientsIT {

    private static final int CLIENTS = 8;
    private static final String OSLO = "0c57a000-0000-4000-8000-000000000001";
    private static final String BERGEN = "0c57a000-0000-4000-8000-000000000002";

    @TempDir
    private Path folder;

    @BeforeAll
    static void has_a_python_with_django() {
        VirtualEnvironment.make();
    }

    @ParameterizedTest
    @EnumSource
    void clients_that_write_at_once_wait_for_one_another(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        String token = project.token();
        try (RunningProject server = project.serve()) {
            List<HttpResponse<String>> answers = atOnce(
                    10 * CLIENTS,
                    number -> server.post(
                            "/api/netprefixes",
                            "{\"prefix\": \"10." + number + ".0.0/16\", \"sites\": [\"" + OSLO + "\", \"" + BERGEN
                                    + "\"]}",
                            token));

            assertThat(answers)
                    .allSatisfy(answer ->
                            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201));
        }
        assertThat(project.python("[p.prefix for p in NetPrefix.objects.all() if p.sites.count() != 2]"))
                .isEqualTo("[]");
    }

    @ParameterizedTest
    @EnumSource
    void of_clients_that_make_the_same_object_one_wins_and_the_others_are_told(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();
        String token = project.token();
        try (RunningProject server = project.serve()) {
            for (int round = 0; round < 5; round++) {
                String body = "{\"prefix\": \"10." + round + ".0.0/16\"}";

                List<Integer> codes = atOnce(CLIENTS, number -> server.post("/api/netprefixes", body, token)).stream()
                        .map(HttpResponse::statusCode)
                        .toList();

                assertThat(codes)
                        .containsOnlyOnce(201)
                        .allMatch(code -> List.of(201, 400, 409).contains(code));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_write_that_fails_half_way_leaves_nothing(Database database) {
        CastProject project = new CastProject(folder, database.variables());
        project.cast();

        project.write("tests/test_failure.py", """
                import pytest
                from django.core.management import call_command
                from django.db.models.signals import m2m_changed
                from rest_framework.test import APIClient

                from inventory.models import NetDevice, NetPrefix, NetSite


                @pytest.mark.django_db(transaction=True)
                def test_a_failure(django_user_model):
                    call_command("loaddata", "alembic", app_label="inventory", verbosity=0)
                    client = APIClient(raise_request_exception=False)
                    client.force_authenticate(django_user_model.objects.create(username="b", is_superuser=True))
                    osl = NetSite.objects.get(slug="osl")
                    core1 = NetDevice.objects.get(name="core1")

                    def fail(**_):
                        raise RuntimeError

                    m2m_changed.connect(fail)
                    try:
                        body = {"prefix": "10.0.0.0/8", "sites": [osl.pk]}
                        made = client.post("/api/netprefixes", body, format="json")
                        body = {"name": "renamed", "uplinks": [core1.pk]}
                        changed = client.patch(f"/api/netdevices/{core1.pk}", body, format="json")
                    finally:
                        m2m_changed.disconnect(fail)
                    assert (made.status_code, changed.status_code) == (500, 500)
                    assert not NetPrefix.objects.filter(prefix="10.0.0.0/8").exists()
                    assert NetDevice.objects.get(pk=core1.pk).name == "core1"
                """);

        project.inside("python -m pytest -q -p no:cacheprovider tests/test_failure.py");
    }

    private static List<HttpResponse<String>> atOnce(int requests, IntFunction<HttpResponse<String>> send) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<HttpResponse<String>>> sent = IntStream.range(0, requests)
                    .<Callable<HttpResponse<String>>>mapToObj(number -> () -> send.apply(number))
                    .map(clients::submit)
                    .toList();
            return sent.stream().map(ManyClientsIT::answer).toList();
        } finally {
            clients.shutdownNow();
        }
    }

    private static HttpResponse<String> answer(Future<HttpResponse<String>> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an answer", e);
        }
    }
}
