"""Start VEMS with nothing but Python 3.11+ and pip: `python3 run.py`, or `python3 run.py test`.

Makes the environment in .venv when needed, then hands over to the commands of vems.cli (the same
as the console script `vems`). This file must parse on an old Python, to be able to say so.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036  an older one must say so, not fail on a word
    sys.exit(
        "VEMS heeft Python 3.11 of nieuwer nodig; dit is Python " + sys.version.split()[0] + "."
    )

from tools import bootstrap  # noqa: E402  only a new enough Python can read it

if __name__ == "__main__":
    sys.exit(bootstrap.main(sys.argv[1:]))
