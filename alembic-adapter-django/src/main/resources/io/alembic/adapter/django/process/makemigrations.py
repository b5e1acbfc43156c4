"""makemigrations for one app, which takes the empty text where a new column of old rows needs a value."""

import sys

import django
from django.apps import apps
from django.core.management import call_command
from django.core.management.commands import makemigrations
from django.db import models
from django.db.migrations.questioner import NonInteractiveMigrationQuestioner

app, name = sys.argv[1:]


class Questioner(NonInteractiveMigrationQuestioner):
    def ask_not_null_addition(self, field_name, model_name):
        return self._empty(field_name, model_name, super().ask_not_null_addition)

    def ask_not_null_alteration(self, field_name, model_name):
        return self._empty(field_name, model_name, super().ask_not_null_alteration)

    def _empty(self, field_name, model_name, otherwise):
        field = apps.get_model(app, model_name)._meta.get_field(field_name)
        if isinstance(field, (models.CharField, models.TextField)):
            return ""
        if isinstance(field, models.JSONField):
            kinds = {type(validator).__name__ for validator in field.validators}
            return [] if "ListOf" in kinds else {}
        return otherwise(field_name, model_name)


sys.path.insert(0, ".")
django.setup()
makemigrations.NonInteractiveMigrationQuestioner = Questioner
call_command("makemigrations", app, interactive=False, include_header=False, name=name)
