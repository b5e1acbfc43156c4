"""Tells which packages of a Django project are installed, and which names are modules already."""

import importlib
import importlib.util
import sys
from importlib import metadata

sys.path = [path for path in sys.path if path]

PACKAGES = {
    "django": "Django",
    "rest_framework": "djangorestframework",
    "django_filters": "django-filter",
    "drf_spectacular": "drf-spectacular",
}

for module, package in PACKAGES.items():
    try:
        importlib.import_module(module)
    except ImportError:
        continue
    except Exception:  # one that wants settings is there all the same
        pass
    try:
        version = metadata.version(package)
    except metadata.PackageNotFoundError:
        version = "?"
    print("alembic-package", module, version)

for name in sys.argv[1:]:
    if importlib.util.find_spec(name) is not None:
        print("alembic-taken", name)
