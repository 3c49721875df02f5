"""The portal's database: tables, engine and upgrades."""
