"""The screen 互动: messages of citizens, each with its whole case."""
