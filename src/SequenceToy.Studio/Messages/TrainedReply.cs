namespace SequenceToy.Studio.Messages;

/// <summary>A training is complete: curve, score and predictions.</summary>
/// <param name="Id">The number of the training.</param>
/// <param name="Curve">The whole curve.</param>
/// <param name="Updates">The number of weight updates in this session.</param>
internal sealed record TrainedReply(int Id, Curve Curve, long Updates) : StudioReply
{
    /// <summary>The number of complete epochs.</summary>
    public required int Epochs { get; init; }

    /// <summary>The epoch of the network's weights: the last one, or the one that early stopping restored.</summary>
    public required int WeightsEpoch { get; init; }

    /// <summary>The reason why training ended, as a sentence.</summary>
    public required string Ending { get; init; }

    /// <summary>The score with its metric, such as <c>RMSE 0.28</c>.</summary>
    public required string Score { get; init; }

    /// <summary>True when the score reaches the goal.</summary>
    public required bool IsSolved { get; init; }

    /// <summary>The goal in the unit of the curve; null where it has none.</summary>
    public required double? GoalLine { get; init; }

    /// <summary>The score of the baseline in the unit of the curve; null where it has none.</summary>
    public required double? BaselineLine { get; init; }

    /// <summary>The duration of the training in milliseconds.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>The first test samples with the predictions.</summary>
    public required IReadOnlyList<ShownSample> Samples { get; init; }

    /// <summary>The scores by sequence length; empty for tasks of one length.</summary>
    public required IReadOnlyList<ShownLength> Lengths { get; init; }

    /// <summary>The unit of the lengths, in the plural.</summary>
    public required string LengthUnit { get; init; }

    /// <summary>The start of the SHA-256 hash of all weights, as hexadecimal digits: equal weights have equal fingerprints.</summary>
    public required string Fingerprint { get; init; }
}

/// <summary>A test sample with the network's prediction, as text.</summary>
/// <param name="Input">The input.</param>
/// <param name="Target">The correct answer.</param>
/// <param name="Predicted">The prediction.</param>
internal sealed record ShownSample(string Input, string Target, string Predicted);

/// <summary>The score of sequences of one length.</summary>
/// <param name="Length">The length.</param>
/// <param name="IsTrained">True when the length occurs in training.</param>
/// <param name="Value">The score; null when it is not finite.</param>
/// <param name="Text">The score as text.</param>
/// <param name="Baseline">The baseline's score; null without one.</param>
internal sealed record ShownLength(int Length, bool IsTrained, double? Value, string Text, double? Baseline);
