"""Counts the rows that hold no value in columns that are to have one."""

import sys

import django
from django.apps import apps
from django.db import connection

app, *columns = sys.argv[1:]
sys.path.insert(0, ".")
django.setup()


def exists(cursor, table, name):
    introspection = connection.introspection
    return table in introspection.table_names(cursor) and name in {
        column.name for column in introspection.get_table_description(cursor, table)
    }


with connection.cursor() as cursor:
    for each in columns:
        model_name, name = each.split(".")
        model = apps.get_model(app, model_name)
        field = model._meta.get_field(name)
        if exists(cursor, model._meta.db_table, field.column):
            rows = model._base_manager.filter(**{name + "__isnull": True})
            print("alembic-empty", each, rows.count())
