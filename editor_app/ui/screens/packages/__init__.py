"""Packages that cross an air gap: packing, looking into one, handing it in."""
