"""`python -m vems`: the same as the console script."""

from vems.cli import main

if __name__ == "__main__":
    main(prog_name="vems")
