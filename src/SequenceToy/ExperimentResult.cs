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

/// <summary>The result of an experiment: the trained network, its history, and its scores in original units next to the baseline. Dispose
/// it after use.</summary>
public sealed partial class ExperimentResult : IDisposable
{
    private readonly RunRecord run;
    private readonly SequenceDataset? training;
    private readonly SequenceExperiment? experiment;
    private readonly Lazy<RunEvidence> evidence;
    private readonly Lazy<RunDiagnosis> diagnosis;
    private readonly Lazy<InfluenceReport> swing;
    private readonly Lazy<ConfusionMatrix?> confusion;
    private readonly Lazy<ValueList<ClassScores>> byClass;
    private readonly ILogger logger;

    internal ExperimentResult(RunRecord run, ExperimentData data, SequenceExperiment experiment, ILogger logger)
        : this(run, result => ResultEvidence.Of(run, data, () => result.Influence()) with { Followed = experiment.Followed }, logger) =>
        (training, this.experiment) = (data.Training, experiment);

    /// <summary>Creates a result from a saved run, with the measurements saved for its diagnosis.</summary>
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
        confusion = new Lazy<ConfusionMatrix?>(() => Model.Target.Kind == TargetKind.Class
            ? ConfusionMatrix.Of(Model.Evaluate(TestSamples).Predictions, TestSamples) : null);
        byClass = new Lazy<ValueList<ClassScores>>(() => Model.Target.Kind == TargetKind.ClassSet
            ? ClassScores.OfSets(Model.Evaluate(TestSamples).Predictions, TestSamples) : Confusion?.ByClass ?? []);
        swing = new Lazy<InfluenceReport>(() => Measure(InfluenceMethod.Swing, DefaultOptions(InfluenceMethod.Swing)));
    }

    /// <summary>The task; null for your own samples.</summary>
    public ISequenceTask? Task => run.Task;

    /// <summary>The settings of the run, with every default resolved.</summary>
    public ExperimentSettings Settings => run.Outcome.Settings;

    /// <summary>The training engine and the device, with the reason for the choice.</summary>
    public EngineChoice EngineChoice => run.Outcome.EngineChoice;

    /// <summary>The training history: one record per complete epoch.</summary>
    public ValueList<EpochRecord> History => run.Outcome.History;

    /// <summary>The reason why training ended.</summary>
    public StopReason StopReason => run.Outcome.StopReason;

    /// <summary>The epoch, counted from 1, whose weights early stopping restored; null when the network has the last weights.</summary>
    public int? BestEpoch => run.Outcome.BestEpoch;

    /// <summary>The snapshots taken during training, in order; empty without <see cref="SequenceExperiment.WithSnapshots"/>.</summary>
    /// <remarks>The last snapshot is of the last complete epoch, even if early stopping restored an earlier epoch. After cancellation, the
    /// last snapshot may be of an earlier epoch.</remarks>
    public ValueList<Snapshot> Snapshots => run.Outcome.Snapshots;

    /// <summary>The trained network with its scaling.</summary>
    public TrainedModel Model => run.Model;

    /// <summary>The table of the network's weights: shape, count and meaning of each.</summary>
    public ModelSummary Summary { get; }

    /// <summary>The network's scores on <see cref="TestSamples"/>, in original units.</summary>
    public Scores Scores => run.Outcome.Scores;

    /// <summary>The scores of always predicting the training mean or most common class, measured on <see cref="TestSamples"/>.</summary>
    public Scores ConstantBaseline => run.Outcome.ConstantBaseline;

    /// <summary>The baseline to compare <see cref="Scores"/> with, measured on the same samples.</summary>
    /// <remarks>For a task it is the task's own rule, or the constant one without such a rule. For your own data it is the strongest of
    /// <see cref="Baselines"/> by the goal's metric; without a goal, by NRMSE for numbers and by accuracy for classes.</remarks>
    public BaselineScores Baseline => run.Outcome.Baseline;

    /// <summary>All baselines that apply, fitted to the training samples and measured on <see cref="TestSamples"/>.</summary>
    /// <remarks>
    /// <para>For a task they are the task's own rule and the constant one. For your own data they are the mean or the most common class
    /// and, for numbers, a linear regression. Where a feature has the range of the target, they are also the last value, the value one
    /// period before (if there is a clear period) and the mean of the window.</para>
    /// <para>The linear regression is fitted to at most 2,000 targets and uses at most 128 inputs of the last 64 steps.</para>
    /// </remarks>
    public ValueList<BaselineScores> Baselines => run.Outcome.Baselines.Count > 0 ? run.Outcome.Baselines : [run.Outcome.Baseline];

    /// <summary>Scores by sequence length with their baselines, within and beyond the training range, shortest first; empty when
    /// the task is not tested at several lengths.</summary>
    public ValueList<LengthScores> ByLength => run.Outcome.ByLength;

    /// <summary>The shortest tested length with an incorrect prediction; null when none was found or lengths are not scored.</summary>
    /// <remarks>With one sequence per length (<see cref="IVariableLengthTask.SamplesPerLength"/> 1), every length from the shortest trained
    /// on to the longest of <see cref="ByLength"/> is tested, up to two million steps in total. Otherwise only the lengths of
    /// <see cref="ByLength"/> are tested.</remarks>
    public int? FirstFailingLength => run.Outcome.FirstFailingLength;

    /// <summary>Scores under conditions not trained on, with their baselines; empty for tasks without conditions.</summary>
    public ValueList<ConditionScores> ByCondition => run.Outcome.ByCondition;

    /// <summary>True when all test samples, lengths and conditions were scored; false when the run was canceled earlier, or a custom
    /// task failed at a length or condition.</summary>
    /// <remarks>After cancellation, only the first test samples are scored: at least one, and as many as fit into two million steps in
    /// total, padding included.</remarks>
    public bool IsScoredInFull => run.Outcome.IsScoredInFull;

    /// <summary>The kind of samples that <see cref="Scores"/> and <see cref="ConstantBaseline"/> were measured on.</summary>
    public EvaluatedOn ScoredOn => run.Outcome.ScoredOn;

    /// <summary>The samples that <see cref="Scores"/> were measured on, in original units.</summary>
    public SequenceDataset TestSamples => run.TestSamples;

    /// <summary>The first epoch's training samples, in original units.</summary>
    /// <exception cref="InvalidOperationException">The result was loaded; training samples are not saved.</exception>
    internal SequenceDataset TrainingSamples => training ?? throw new InvalidOperationException("A loaded result has no training samples.");

    /// <summary>The experiment of the run; null for a loaded result of your own samples, which files do not contain.</summary>
    internal SequenceExperiment? Experiment =>
        experiment ?? (Task is null ? null : SequenceExperiment.For(Task).WithAll(Settings));

    /// <summary>The number of validation samples and how they were chosen, such as <c>200 validation samples, drawn at random (seed
    /// 42)</c>; or <c>No validation samples</c>.</summary>
    public string SplitSummary => run.SplitSummary;

    /// <summary>The share of scored sequences that also occur among the first epoch's training samples, from 0 to 1.</summary>
    public double TestOverlap => run.Outcome.TestOverlap;

    /// <summary>The score to reach: from <see cref="SequenceExperiment.WithGoal"/> or the task; null for your own samples without a
    /// goal.</summary>
    public Goal? Goal => run.Goal;

    /// <summary>True when the network reached <see cref="Goal"/> on held-out samples; null without a goal, or when all samples were trained
    /// on.</summary>
    public bool? IsSolved => run.IsSolved;

    /// <summary>The improvement over the baseline by the goal's metric: 1 is perfect, 0 equals the baseline, below 0 is worse; null
    /// without a goal.</summary>
    /// <remarks>The baseline is <see cref="Baseline"/>.</remarks>
    public double? Skill => Goal is null ? null : Metrics.Skill.Of(Goal.Metric, Scores[Goal.Metric], Baseline[Goal.Metric]!.Value);

    /// <summary>True when the error is more than 95% of the baseline's error (<see cref="Skill"/> below 0.05); null without a
    /// goal.</summary>
    /// <remarks>Not the verdict <see cref="Verdict.NoBetterThanBaseline"/>, which depends on the noise of both scores.</remarks>
    public bool? IsNoBetterThanBaseline => Skill is { } skill ? Metrics.Skill.IsNone(skill) : null;

    /// <summary>The number of samples trained on over all epochs, counting repeated ones again.</summary>
    public long SequencesSeen => (long)History.Count * run.Outcome.TrainingCount;

    /// <summary>The diagnosis: verdict, evidence and suggestions; computed from <see cref="Evidence"/> on first use.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed before the first use; measuring needs the network.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 2).Run();
    /// var (verdict, suggestions) = (result.Diagnosis.Verdict, result.Diagnosis.Suggestions);
    /// </code></example>
    public RunDiagnosis Diagnosis => diagnosis.Value;

    /// <summary>The measured evidence behind <see cref="Diagnosis"/>; measured on first use.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed before the first use.</exception>
    public RunEvidence Evidence => evidence.Value;

    /// <summary>The error that prevented writing the last checkpoint; null when it was written, none was requested, or the result was
    /// loaded.</summary>
    /// <remarks>The error is an <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/>. The file is then an earlier
    /// checkpoint, or does not exist.</remarks>
    public Exception? CheckpointFailure { get; internal init; }

    /// <summary>The duration of the run and the machine it ran on.</summary>
    public RunEnvironment Environment => run.Outcome.Environment;

    /// <inheritdoc cref="TrainedModel.Predict"/>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.Numbers;
    /// using var result = SequenceExperiment.For(new SumOfFirstTwo()).Run();
    /// float[] sums = result.Predict([10, 20, 99], [1, 2, 100]); // about 30 and 3
    /// </code></example>
    public float[] Predict(params float[][] sequences)
    {
        var predictions = Model.Predict(sequences);
        var seen = Model.Scaling.Inputs.Features[0];
        Predicate<float> isOutside = value => !seen.Covers(value);
        if (Array.Exists(sequences, sequence => Array.Exists(sequence, isOutside)))
        {
            WarnOfExtrapolation(Model.PredictDetailed(sequences.Select(sequence => new Sequence(sequence)).ToArray()));
        }

        return predictions;
    }

    /// <inheritdoc cref="TrainedModel.PredictDetailed"/>
    public IReadOnlyList<Prediction> PredictDetailed(params IReadOnlyList<Sequence> sequences)
    {
        var predictions = Model.PredictDetailed(sequences);
        WarnOfExtrapolation(predictions);
        return predictions;
    }

    /// <inheritdoc cref="TrainedModel.Start"/>
    public StepwisePrediction Start() => Model.Start();

    /// <summary>Returns the scores of the network on other samples, of any length.</summary>
    /// <param name="data">The samples, with the features and the kind of target of the training samples.</param>
    /// <exception cref="ArgumentException">The samples have another number of features, or targets of another kind, size or
    /// placement.</exception>
    public Scores Evaluate(SequenceDataset data) => Model.Score(data);

    /// <summary>Gets the number of scored predictions on <see cref="TestSamples"/> by target class and predicted class; null unless targets
    /// are one of several classes.</summary>
    /// <exception cref="ObjectDisposedException">The result was disposed before the first use.</exception>
    public ConfusionMatrix? Confusion => confusion.Value;

    /// <summary>Gets precision, recall, F1 and support of each class on <see cref="TestSamples"/>; empty for numbers.</summary>
    /// <remarks>With one class as the target, classes that are neither a target nor predicted are left out. With sets of classes, none
    /// is.</remarks>
    /// <exception cref="ObjectDisposedException">The result was disposed before the first use.</exception>
    /// <example><code>
    /// using SequenceToy; using SequenceToy.Tasks.StateMachines;
    /// using var result = SequenceExperiment.For(new Parity()).Run();
    /// double recallOfOne = result.ByClass[1].Recall;
    /// </code></example>
    public ValueList<ClassScores> ByClass => byClass.Value;

    /// <summary>Gets the score of <see cref="Baseline"/> by a metric; null when the metric does not fit the target.</summary>
    public double? BaselineScore(Metric metric) => Baseline[metric];

    /// <summary>Releases the native memory of the network.</summary>
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
