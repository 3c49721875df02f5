"""网络问政 on the portal: citizens' messages, what units do with them, and the public side."""
