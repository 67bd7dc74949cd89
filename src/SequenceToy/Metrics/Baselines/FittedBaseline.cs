namespace SequenceToy.Metrics.Baselines;

/// <summary>A baseline fitted to training samples, which predicts any samples of the same kind.</summary>
/// <param name="Name">The name, such as <c>last value</c>.</param>
/// <param name="Rule">The rule that makes the predictions, as a sentence.</param>
/// <param name="Predict">Returns the predictions for samples, in the layout of their targets.</param>
internal sealed record FittedBaseline(string Name, string Rule, Func<SequenceDataset, float[]> Predict)
{
    /// <summary>Returns outputs of a head for samples, [targets · size], which probabilities follow from. Default: zeros.</summary>
    public Func<SequenceDataset, float[]>? Outputs { get; init; }

    /// <summary>True when the baseline learns weights of the inputs, as a regression does; false for a rule. Default: false.</summary>
    public bool HasWeights { get; init; }

    /// <summary>Scores the predictions for samples.</summary>
    public Scores Score(SequenceDataset samples) => Scores.Of(
        Predict(samples),
        Outputs?.Invoke(samples)
            ?? new float[DatasetLimits.ArrayLength(samples.Count, samples.TargetSteps, samples.Target.Size, "outputs")],
        samples);

    /// <summary>Scores the predictions for samples, with name and rule.</summary>
    public BaselineScores Named(SequenceDataset samples) => new(Name, Rule, IsMeasured: true, Score(samples));
}
