package io.alembic.engine.map.run;

import io.alembic.engine.map.emit.Emit;
import io.alembic.engine.map.problem.MapException;
import io.alembic.engine.map.spec.MapRule;
import io.alembic.engine.map.spec.MapSpec;
import io.alembic.engine.map.template.Template;
import io.alembic.engine.map.transform.Transforms;

/** Finds transforms that do not exist before anything is rendered: one line each, not one an object. */
final class TransformCheck {

    private final Transforms transforms;
    private final MapProblems problems;

    private TransformCheck(Transforms transforms, MapProblems problems) {
        this.transforms = transforms;
        this.problems = problems;
    }

    static void run(MapSpec spec, Transforms transforms, MapProblems problems) {
        TransformCheck check = new TransformCheck(transforms, problems);
        for (MapRule rule : spec.rules()) {
            rule.templates().forEach(template -> check.check("rule " + rule.name(), template));
        }
        spec.objects().stream().flatMap(Emit::templates).forEach(template -> check.check("objects", template));
        problems.throwIfAny();
    }

    private void check(String owner, Template template) {
        template.calls().forEach(call -> {
            try {
                transforms.find(call.name());
            } catch (MapException e) {
                problems.add(owner, e.at(template.place(), template.position()), "");
            }
        });
    }
}
