namespace SequenceToy.Metrics;

/// <summary>A network's predictions with the correct ones. Values that several metrics need are computed once, on first use.</summary>
internal sealed class ScoredPredictions(float[] predicted, float[] outputs, SequenceDataset data)
{
    private AccuracyCounts? correct;

    /// <summary>The samples with the targets.</summary>
    public SequenceDataset Data => data;

    /// <summary>True when outputs are the logarithms of sigmoids, so that each is also a probability by itself.</summary>
    public bool AreLogSigmoids { get; init; }

    /// <summary>The errors of the predictions, for numbers.</summary>
    public NumberErrors Errors => field ??= NumberErrors.Of(predicted, data);

    /// <summary>The counts of correct predictions, for classes, sets and numbers with a tolerance.</summary>
    public AccuracyCounts Correct => correct ??= AccuracyCounts.Count(predicted, data);

    /// <summary>The scores of each class, for one of several classes.</summary>
    public ValueList<ClassScores> ByClass => field ??= ConfusionMatrix.Of(predicted, data).ByClass;

    /// <summary>The number of scored predictions.</summary>
    public int Count => data.Target.Kind == TargetKind.Number ? Errors.Absolute.Length / data.Target.Width : Correct.Scored;

    /// <summary>Returns the head's outputs for a prediction, [size]; empty where one is not finite, so that there are no
    /// probabilities.</summary>
    /// <param name="row">The prediction's position in the padded targets, counted from 0.</param>
    public ReadOnlySpan<float> OutputsOf(int row)
    {
        var own = outputs.AsSpan(row * data.Target.Size, data.Target.Size);
        foreach (var output in own)
        {
            if (!float.IsFinite(output))
            {
                return [];
            }
        }

        return own;
    }

    /// <summary>Returns true when predictions are correct or incorrect, false when only errors are scored.</summary>
    public static bool CanBeCorrect(TargetSpec target) => target.Kind != TargetKind.Number || target.Tolerance is not null;
}
