namespace SequenceToy.Tasks;

/// <summary>The quantity that a published number measures.</summary>
public enum PublishedQuantity
{
    /// <summary>The score on sequences like those in training, measured by <see cref="PublishedResult.Metric"/>.</summary>
    Score,

    /// <summary>The mean score over lengths beyond training, measured by <see cref="PublishedResult.Metric"/>.</summary>
    MeanScoreBeyondTraining,

    /// <summary>The number of training sequences until the goal was reached.</summary>
    SequencesNeeded,

    /// <summary>The shortest length with an incorrect prediction.</summary>
    FirstFailingLength,
}
