"""What `python -m loaders check` looks for, one module for each kind of fault; `loaders.check` runs them all."""
