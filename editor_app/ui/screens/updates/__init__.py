"""New versions of the program, in 设置 › 关于."""
