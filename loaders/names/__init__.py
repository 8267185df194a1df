"""Who and where: finds the people, organisations, states and places that a text names, by tables and by how it introduces them."""
