"""批注 as both screens show them: threads with their answers, and writing a new one."""
