namespace SequenceToy.Metrics;

/// <summary>Answers beside the right ones. What several metrics need is worked out once, when the first asks for it.</summary>
internal sealed class ScoredAnswers(float[] predicted, float[] outputs, SequenceDataset data)
{
    private AccuracyCounts? correct;

    /// <summary>The right answers.</summary>
    public SequenceDataset Data => data;

    /// <summary>Whether outputs are the logarithms of sigmoids, so that each is an answer by itself as well.</summary>
    public bool AreLogSigmoids { get; init; }

    /// <summary>How far off answers are; for numbers.</summary>
    public NumberErrors Errors => field ??= NumberErrors.Of(predicted, data);

    /// <summary>How many answers are correct; for classes, sets and numbers with a tolerance.</summary>
    public AccuracyCounts Correct => correct ??= AccuracyCounts.Count(predicted, data);

    /// <summary>How many answers are scored.</summary>
    public int Count => data.Target.Kind == TargetKind.Number ? Errors.Absolute.Length / data.Target.Width : Correct.Scored;

    /// <summary>The outputs of the head for an answer, [size]; empty where one has grown beyond all numbers: they give no probabilities
    /// then.</summary>
    /// <param name="row">The answer's position among those there is room for, from 0.</param>
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

    /// <summary>Whether answers are right or wrong, rather than near or far.</summary>
    public static bool CanBeCorrect(TargetSpec target) => target.Kind != TargetKind.Number || target.Tolerance is not null;
}
