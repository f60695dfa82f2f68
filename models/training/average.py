"""Averages the weights of runs that started from one checkpoint (Wortsman et al. 2022): usage: average.py OUT RUN RUN ... (folders with <market>.pt and final.pt)"""
import os
import sys

import torch

from encoder import MARKETS

out, runs = sys.argv[1], sys.argv[2:]
os.makedirs(out, exist_ok=True)
for fold in (*MARKETS, "final"):
    states = [torch.load(f"{r}/{fold}.pt") for r in runs]
    torch.save({k: sum(s[k] for s in states) / len(states) for k in states[0]}, f"{out}/{fold}.pt")
