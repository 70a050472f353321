"""Libya, 2019-2020: from a question to the sentences behind the answer."""

# %% [markdown]
# # Libya, 2019-2020: from a question to the sentences behind the answer
#
# Cells begin with `# %%`, as Jupyter, VS Code, Spyder and PyCharm understand them. Run `make demo`
# first, or say where your store is: `python docs/walkthrough.py libya.db`. Outside a notebook each
# answer is printed.

# %%
import sys

from viz.notebook import Answer, Questions

ask = Questions(sys.argv[1] if len(sys.argv) > 1 and sys.argv[1].endswith(".db") else "libya.db")


def show(answer: Answer) -> None:
    """Show an answer as a notebook does, or print it."""
    try:
        from IPython.display import display
    except ImportError:
        print(answer)
        return
    display(answer) if hasattr(sys, "ps1") else print(answer)


# %% [markdown]
# Who is he, and who stands with him? The score orders; the sentence convinces.

# %%
show(ask.actor("Haftar"))
show(ask.allies("Haftar", min_publishers=2, follow=0))

# %% [markdown]
# France is disputed: who says so, and who denies it?

# %%
show(ask.between("France", "Haftar", types="supports"))
contested = ask.contested()
print(len(contested.value), "disputes; the first is about", contested.value[0].ends[1].name)

# %% [markdown]
# Which camps are there, how well do they fit, and who talks to both?

# %%
camps = ask.blocs()
print(
    f"{camps.value.index} of {len(camps.value.ties)} ties do not fit; exact: {camps.value.exact}"
)
show(ask.brokers())

# %% [markdown]
# What moved in half a year, and through which claims?

# %%
moved = ask.compare("2019-12", "2020-06", actors="Turkey")
for move in moved.value.moves[:5]:
    quote = move.statement.claim.quote if move.statement else "(nothing new)"
    print(f"{move.kind:12} {move.left.name} - {move.right.name}: {quote}")

# %% [markdown]
# Records go anywhere: `pandas.DataFrame(ask.claims(target="Haftar").records())`.

# %%
for record in ask.claims(target="Haftar", types="supports").records():
    print(record["date"], record["source"], "denied" if record["negated"] else "", sep="\t")

ask.close()
