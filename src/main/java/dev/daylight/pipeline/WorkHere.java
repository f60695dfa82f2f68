package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.ClaimPairing;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.contradiction.ContradictionModel;
import dev.daylight.compare.contradiction.Contradictions;
import dev.daylight.corpus.Corpus;
import dev.daylight.corpus.Vendor;
import dev.daylight.embedding.CrossEncoder;
import dev.daylight.embedding.NliReader;
import dev.daylight.embedding.OwnModelSettings;
import dev.daylight.embedding.Workers;
import dev.daylight.extract.DocumentReader;
import dev.daylight.index.CandidatePair;
import dev.daylight.index.NeighbourMemory;
import dev.daylight.index.NeighbourSearch;
import dev.daylight.job.Job;
import dev.daylight.workspace.StageCache;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** On this machine, by the models themselves. */
record WorkHere() implements HeavyWork {
    /** Nothing: this machine knows. */
    @Override
    public void equip(List<Vendor> vendors, List<Job> jobs, @Nullable OwnModelSettings own, Models models) {}

    @Override
    public void prepare(Models models) {
        models.prepare();
    }

    @Override
    public Extraction extraction(Corpus corpus, DocumentReader reader, StageCache cache) {
        return Extraction.here(reader);
    }

    /** Nothing: reading does it. */
    @Override
    public void readAhead(List<ReadSource> sources, ReadStage stage, StageCache cache) {}

    @Override
    public NeighbourSearch neighbours(List<Claim> claims, Workers workers, NeighbourMemory memory) {
        return NeighbourSearch.here(workers, memory);
    }

    @Override
    public IntToDoubleFunction rules(
            List<Claim> claims, List<CandidatePair> pairs, ContradictionModel model, StageCache cache) {
        return i -> Contradictions.cheap(
                claims.get(pairs.get(i).x()),
                claims.get(pairs.get(i).y()),
                pairs.get(i).cosine(),
                model);
    }

    @Override
    public List<OverlapVerdict> overlaps(List<Claim> claims, List<CandidatePair> pairs, OverlapModel model) {
        return ClaimPairing.cheap(claims, pairs.parallelStream(), model);
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
