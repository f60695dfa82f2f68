package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.corpus.Corpus;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.NliReader;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.DocumentReader;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.NeighbourSearch;
import dev.daylight.workspace.StageCache;
import java.util.List;

/** On this machine, by the models themselves. */
record WorkHere() implements HeavyWork {
    @Override
    public Extraction extraction(Corpus corpus, DocumentReader reader, StageCache cache) {
        return Extraction.here(reader);
    }

    /** Nothing: reading does it. */
    @Override
    public void readAhead(List<ReadSource> sources, ReadStage stage, StageCache cache) {}

    @Override
    public NeighbourSearch neighbours(List<Claim> claims, Workers workers) {
        return NeighbourSearch.here(workers);
    }

    @Override
    public double[] contradictions(
            List<Claim> claims, List<CandidatePair> pairs, ContradictionModel model, Workers workers) {
        return Contradictions.cheap(claims, pairs, model, workers);
    }

    @Override
    public List<OverlapVerdict> overlaps(List<Claim> claims, List<CandidatePair> pairs, OverlapModel model) {
        return ClaimPairing.cheap(claims, pairs, model);
    }

    @Override
    public CrossEncoder crossEncoder(CrossEncoder model) {
        return model;
    }

    @Override
    public NliReader opinion(NliReader model) {
        return model;
    }

    @Override
    public int portion() {
        return PairMemory.PORTION;
    }
}
