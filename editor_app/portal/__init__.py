"""The reference portal: one implementation of the contract, with its public pages."""
