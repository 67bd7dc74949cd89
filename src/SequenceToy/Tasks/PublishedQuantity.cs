namespace SequenceToy.Tasks;

/// <summary>What a published number measures.</summary>
public enum PublishedQuantity
{
    /// <summary>A score on sequences like those trained on, by <see cref="PublishedResult.Metric"/>.</summary>
    Score,

    /// <summary>The mean score over lengths beyond those trained on, by <see cref="PublishedResult.Metric"/>.</summary>
    MeanScoreBeyondTraining,

    /// <summary>How many sequences were trained on until the task was solved.</summary>
    SequencesNeeded,

    /// <summary>The shortest length with any wrong answer.</summary>
    FirstFailingLength,
}
