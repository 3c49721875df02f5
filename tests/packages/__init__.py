"""Packages that cross an air gap."""
