"""栏目保鲜雷达: every column of the units one cares for, with what it owes and how it stands."""
