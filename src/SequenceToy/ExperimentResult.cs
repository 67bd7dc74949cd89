using Microsoft.Extensions.Logging;
using SequenceToy.Diagnosis;
using SequenceToy.Evaluation;
using SequenceToy.Experiments;
using SequenceToy.Inspection.Influence;
using SequenceToy.Inspection.Snapshots;
using SequenceToy.Networks;
using SequenceToy.Tasks;
using SequenceToy.Training;
using SequenceToy.Training.Engines;

namespace SequenceToy;

/// <summary>What came out of an experiment: the trained network, its history, and its scores in real units beside those of guessing.
/// Dispose of it when done.</summary>
public sealed partial class ExperimentResult : IDisposable
{
    private readonly RunRecord run;
    private readonly SequenceDataset? training;
    private readonly Lazy<RunEvidence> evidence;
    private readonly Lazy<RunDiagnosis> diagnosis;
    private readonly Lazy<InfluenceReport> swing;
    private readonly ILogger logger;

    internal ExperimentResult(RunRecord run, ExperimentData data, ILogger logger)
        : this(run, result => ResultEvidence.Of(run, data, () => result.Influence()), logger) => training = data.Training;

    /// <summary>One that was saved, with the evidence measured then.</summary>
    internal ExperimentResult(RunRecord run, RunEvidence measured, ILogger logger)
        : this(run, _ => measured, logger)
    {
    }

    private ExperimentResult(RunRecord run, Func<ExperimentResult, RunEvidence> measure, ILogger logger)
    {
        this.run = run;
        this.logger = logger;
        Summary = ModelSummary.Of(run.Model.Shape);
        evidence = new Lazy<RunEvidence>(() => measure(this));
        diagnosis = new Lazy<RunDiagnosis>(() => RunDiagnosis.Of(Evidence));
        swing = new Lazy<InfluenceReport>(() => Measure(InfluenceMethod.Swing, DefaultOptions(InfluenceMethod.Swing)));
    }

    /// <summary>The task; null when the samples were one's own.</summary>
    public ISequenceTask? Task => run.Task;

    /// <summary>The settings it ran with, all of them resolved.</summary>
    public ExperimentSettings Settings => run.Outcome.Settings;

    /// <summary>Who did the arithmetic, where, and why.</summary>
    public EngineChoice EngineChoice => run.Outcome.EngineChoice;

    /// <summary>One record per whole epoch.</summary>
    public ValueList<EpochRecord> History => run.Outcome.History;

    /// <summary>Why training ended.</summary>
    public StopReason StopReason => run.Outcome.StopReason;

    /// <summary>The epoch whose weights the network has, from 1, when early stopping chose it; otherwise null: the last.</summary>
    public int? BestEpoch => run.Outcome.BestEpoch;

    /// <summary>What the network was like on its way, first epochs first; empty unless <see cref="SequenceExperiment.WithSnapshots"/> asked
    /// for it.</summary>
    /// <remarks>The last is of the last whole epoch, also where early stopping went back to an earlier one; where training was cancelled it
    /// may be of an epoch before that.</remarks>
    public ValueList<Snapshot> Snapshots => run.Outcome.Snapshots;

    /// <summary>The trained network with its scaling.</summary>
    public TrainedModel Model => run.Model;

    /// <summary>Every weight of the network.</summary>
    public ModelSummary Summary { get; }

    /// <summary>The network's scores in real units.</summary>
    public Scores Scores => run.Outcome.Scores;

    /// <summary>What always saying the training samples' mean, or their commonest class, scores: measured on the samples that
    /// <see cref="Scores"/> are about.</summary>
    public Scores ConstantBaseline => run.Outcome.ConstantBaseline;

    /// <summary>
    /// What <see cref="Scores"/> are to be held against, all of it from one guess: the task's in closed form, over all that it can draw,
    /// where it has one for the goal's metric; otherwise the measured <see cref="ConstantBaseline"/>.
    /// </summary>
    public BaselineScores Baseline => run.Outcome.Baseline;

    /// <summary>Scores by length, a few trained on and a few beyond, shortest first, each beside what guessing scores; empty where the task
    /// has no lengths.</summary>
    public ValueList<LengthScores> ByLength => run.Outcome.ByLength;

    /// <summary>
    /// The shortest of the lengths tested with any wrong answer; null where none was found, or nothing is said by length. Of a task with
    /// one sequence of each length (<see cref="IVariableLengthTask.SamplesPerLength"/> 1) every length is tested, from the shortest trained
    /// on up to the longest of <see cref="ByLength"/>, as long as these are two million steps or fewer in all; of other tasks the lengths
    /// in <see cref="ByLength"/> alone.
    /// </summary>
    public int? FirstFailingLength => run.Outcome.FirstFailingLength;

    /// <summary>Scores under other conditions than those trained under, each beside what guessing scores; empty where the task has
    /// none.</summary>
    public ValueList<ConditionScores> ByCondition => run.Outcome.ByCondition;

    /// <summary>Whether all lengths and conditions were scored; false when the run was cancelled before.</summary>
    public bool IsScoredInFull => run.Outcome.IsScoredInFull;

    /// <summary>Which samples <see cref="Scores"/> and <see cref="ConstantBaseline"/> are about.</summary>
    public EvaluatedOn ScoredOn => run.Outcome.ScoredOn;

    /// <summary>The samples that <see cref="Scores"/> are about, in real units.</summary>
    public SequenceDataset TestSamples => run.TestSamples;

    /// <summary>The samples trained on, those of the first epoch, in real units.</summary>
    /// <exception cref="InvalidOperationException">The result was loaded: they are not saved.</exception>
    internal SequenceDataset TrainingSamples => training ?? throw new InvalidOperationException("The samples trained on are not saved.");

    /// <summary>Share of the scored sequences that also occur among the training samples (those of the first epoch), from 0 to 1.</summary>
    public double TestOverlap => run.Outcome.TestOverlap;

    /// <summary>When the task counts as solved: as <see cref="SequenceExperiment.WithGoal"/> said, or by its own goal; null when the
    /// samples were your own.</summary>
    public Goal? Goal => run.Goal;

    /// <summary>Whether <see cref="Goal"/> was reached; null when the samples were one's own.</summary>
    public bool? IsSolved => run.IsSolved;

    /// <summary>
    /// How much of the way from guessing to a perfect score the network has gone, by the goal's metric, guessing being the better of
    /// <see cref="Baseline"/> and <see cref="ConstantBaseline"/>: 1 is perfect, 0 no better than guessing,
    /// below 0 worse; null when the samples were one's own.
    /// </summary>
    public double? Skill => Goal is null ? null : Metrics.Skill.Of(Goal.Metric, Scores[Goal.Metric], Baseline[Goal.Metric]!.Value);

    /// <summary>Whether the network does no better than guessing, its skill being below 0.05; null when the samples were one's
    /// own.</summary>
    public bool? IsNoBetterThanBaseline => Skill is { } skill ? Metrics.Skill.IsNone(skill) : null;

    /// <summary>How many sequences were trained on in all, those seen again in a later epoch counted again.</summary>
    public long SequencesSeen => (long)History.Count * run.Outcome.TrainingCount;

    /// <summary>How the training went, with evidence and with what to try next; made from <see cref="Evidence"/> when first asked
    /// for.</summary>
    /// <exception cref="ObjectDisposedException">First asked for after the result was disposed of: the network is needed to measure the
    /// evidence.</exception>
    public RunDiagnosis Diagnosis => diagnosis.Value;

    /// <summary>The measured quantities that <see cref="Diagnosis"/> is made from; measured when first asked for.</summary>
    /// <exception cref="ObjectDisposedException">First asked for after the result was disposed of.</exception>
    public RunEvidence Evidence => evidence.Value;

    /// <summary>
    /// Why the last checkpoint could not be written, an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>; null where
    /// it was, where none was asked for, and of a result that was loaded. The file is then an earlier checkpoint, or not there.
    /// </summary>
    public Exception? CheckpointFailure { get; internal init; }

    /// <summary>When and where it ran.</summary>
    public RunEnvironment Environment => run.Outcome.Environment;

    /// <inheritdoc cref="TrainedModel.Predict"/>
    public float[] Predict(params float[][] sequences)
    {
        var answers = Model.Predict(sequences);
        var seen = Model.Scaling.Inputs.Features[0];
        Predicate<float> isOutside = value => !seen.Covers(value);
        if (Array.Exists(sequences, sequence => Array.Exists(sequence, isOutside)))
        {
            WarnOfExtrapolation(Model.PredictDetailed(sequences.Select(sequence => new Sequence(sequence)).ToArray()));
        }

        return answers;
    }

    /// <inheritdoc cref="TrainedModel.PredictDetailed"/>
    public IReadOnlyList<Prediction> PredictDetailed(params IReadOnlyList<Sequence> sequences)
    {
        var predictions = Model.PredictDetailed(sequences);
        WarnOfExtrapolation(predictions);
        return predictions;
    }

    /// <summary>Scores the network on other samples, of any length.</summary>
    /// <param name="data">Samples with as many features and the same kind of answer as those trained on.</param>
    /// <exception cref="ArgumentException">Other features or another kind of answer.</exception>
    public Scores Evaluate(SequenceDataset data) => Model.Score(data);

    /// <summary>What <see cref="Baseline"/> scores by a metric; null where such answers have no such score.</summary>
    public double? BaselineScore(Metric metric) => Baseline[metric];

    /// <summary>Releases the network's native memory.</summary>
    public void Dispose() => Model.Dispose();

    private void WarnOfExtrapolation(IReadOnlyList<Prediction> predictions)
    {
        for (var i = 0; i < predictions.Count; i++)
        {
            if (!predictions[i].IsInRange)
            {
                ExperimentLog.Extrapolates(logger, i, predictions[i].Outside[0].ToString(), predictions[i].Outside.Count);
            }
        }
    }
}
