"""How the parser in data/pipeline is made: treebanks and plain news statements in, a model out.

`python -m graph.text.training --treebanks DIR --vectors FILE --out DIR` does it all. The stages
are small modules: `treebank` and `statements` give trees, `words` turns trees into spaCy's docs,
`vectors` reads word vectors, spaCy trains, `scores` measures. Nothing here is used at run time.
"""
