"""What is built for workstations: packages, their parts, the processes of a frozen program."""
