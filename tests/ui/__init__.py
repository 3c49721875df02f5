"""Tests of the interface: real widgets on a virtual screen."""
