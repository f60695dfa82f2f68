package dev.daylight.pipeline;

import dev.daylight.claim.Claim;
import dev.daylight.compare.OverlapModel;
import dev.daylight.compare.OverlapVerdict;
import dev.daylight.compare.contradiction.ContradictionModel;
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

/**
 * The steps of an audit that take long, wherever they are done: the seam between stages and machines. Results are the same, whoever
 * works.
 */
sealed interface HeavyWork permits WorkHere, WorkSpread {
    HeavyWork HERE = new WorkHere();

    /** Tells those who work of what market, by which models. To be called before anything but {@link #extraction}. */
    void equip(List<Vendor> vendors, List<Job> jobs, @Nullable OwnModelSettings own, Models models);

    /** Begins to load what reading takes, where this machine reads. */
    void prepare(Models models);

    /** Opens the documents of a market. */
    Extraction extraction(Corpus corpus, DocumentReader reader, StageCache cache) throws InterruptedException;

    /**
     * Puts into the cache what reading will ask it for.
     *
     * @param stage that will read
     */
    void readAhead(List<ReadSource> sources, ReadStage stage, StageCache cache) throws InterruptedException;

    /**
     * @param claims all claims, which everything from here on is about
     * @param memory of an earlier run, for a search that can use it
     */
    NeighbourSearch neighbours(List<Claim> claims, Workers workers, NeighbourMemory memory) throws InterruptedException;

    /**
     * As {@link dev.daylight.compare.contradiction.Contradictions#cheap} tells, by the place of a pair.
     *
     * @param cache gets what is denied in the claims
     */
    IntToDoubleFunction rules(List<Claim> claims, List<CandidatePair> pairs, ContradictionModel model, StageCache cache)
            throws InterruptedException;

    /** As {@link dev.daylight.compare.ClaimPairing#cheap} tells. */
    List<OverlapVerdict> overlaps(List<Claim> claims, List<CandidatePair> pairs, OverlapModel model)
            throws InterruptedException;

    /** Reads pairs as the model does. */
    CrossEncoder crossEncoder(CrossEncoder model);

    /** Reads pairs as the user's model does. */
    NliReader opinion(NliReader model);

    /** How many pairs are worth asking about at once. */
    int portion();
}
