"""Reading what people have: one module for each kind of file, and what they share.

A reader makes of a file one or more `Extract`s; `loaders.inputs.corpus` makes `Article`s of them. What a reader needs beyond
the standard library is imported only when such a file comes.
"""
