"""What stands between the start and the first screen: a store that is read, a profile refused."""
